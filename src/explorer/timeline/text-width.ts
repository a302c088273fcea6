import type { Measure } from './names.ts';

/** As the style sheet has it. */
const FONT = '11px system-ui, sans-serif';
const paper = document.createElement('canvas').getContext('2d');

/** How wide a text is on the timeline. */
export const textWidth: Measure = (text) => {
  if (paper === null) return 0;
  paper.font = FONT;
  return paper.measureText(text).width;
};
