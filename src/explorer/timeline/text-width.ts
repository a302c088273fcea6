import type { Measure } from './names.ts';
import { FONT } from './paint.ts';

const paper = document.createElement('canvas').getContext('2d');

/** How wide a text is on the timeline. */
export const textWidth: Measure = (text) => {
  if (paper === null) return 0;
  paper.font = `${FONT}px system-ui, sans-serif`;
  return paper.measureText(text).width;
};
