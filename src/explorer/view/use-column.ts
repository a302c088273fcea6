import { useEffect, useState } from 'preact/hooks';

/** On screens so narrow, in pixels, the columns of a chain do not fit beside each other. */
const NARROW = 600;
/** A screen that is turned or resized by less is the same. */
const STEP = 20;
const SIDES = 28;

/** How many pixels wide the column is that a chain runs down in on a narrow screen; undefined on wide ones. */
export function useColumn(): number | undefined {
  const [column, setColumn] = useState(columnNow);
  useEffect(() => {
    const follow = () => setColumn(columnNow());
    addEventListener('resize', follow);
    return () => removeEventListener('resize', follow);
  }, []);
  return column;
}

const columnNow = (): number | undefined =>
  innerWidth > NARROW ? undefined : Math.floor(innerWidth / STEP) * STEP - SIDES;
