import { useEffect, useState } from 'preact/hooks';
import { LABEL_FONT } from '../layout/boxes.ts';

/** On screens so narrow, in pixels, the columns of a chain do not fit beside each other. */
const NARROW = 600;
/** A screen that is turned or resized by less is the same. */
const STEP = 20;
const SIDES = 28;
const LEAST_TYPE = 11;

/** How wide the column may be that a chain runs down in on a narrow screen, so that its names are read; undefined on wide ones. */
export function useColumn(): number | undefined {
  const [column, setColumn] = useState(columnNow);
  useEffect(() => {
    const follow = () => setColumn(columnNow());
    addEventListener('resize', follow);
    return () => removeEventListener('resize', follow);
  }, []);
  return column;
}

function columnNow(): number | undefined {
  if (innerWidth > NARROW) return undefined;
  const pixels = Math.floor(innerWidth / STEP) * STEP - SIDES;
  return Math.floor((pixels * LABEL_FONT) / LEAST_TYPE);
}
