import { useEffect, useState } from 'preact/hooks';

/** A screen that is turned or resized by less is the same. */
const STEP = 20;
const SIDES = 28;
/** On wider screens, in pixels, the map stands between two columns, which are so wide together. */
const [WITH_COLUMNS, COLUMNS] = [820, 600];

/** How many pixels wide the room is that a chain is laid out for. */
export function useChainRoom(): number {
  const [room, setRoom] = useState(roomNow);
  useEffect(() => {
    const follow = () => setRoom(roomNow());
    addEventListener('resize', follow);
    return () => removeEventListener('resize', follow);
  }, []);
  return room;
}

const roomNow = (): number =>
  Math.floor((innerWidth > WITH_COLUMNS ? innerWidth - COLUMNS : innerWidth) / STEP) * STEP - SIDES;
