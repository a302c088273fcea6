import type { Span } from '../../protocol.ts';

/** The code points that are selected in the article; undefined if none is. */
export function selectedSpan(frame: HTMLElement | null): Span | undefined {
  const selection = getSelection();
  if (frame === null || selection === null || selection.isCollapsed || selection.rangeCount === 0)
    return undefined;
  const range = selection.getRangeAt(0);
  const start = placeOf(range.startContainer, range.startOffset);
  const end = placeOf(range.endContainer, range.endOffset);
  return start === undefined || end === undefined || start >= end ? undefined : { start, end };
}

/** The code point under the pointer. */
export function pointAt({ clientX, clientY }: MouseEvent): number | undefined {
  const caret = document.caretPositionFromPoint?.(clientX, clientY);
  return caret ? placeOf(caret.offsetNode, caret.offset) : undefined;
}

/** Where a place in the page is in the text, in code points. */
function placeOf(node: Node, offset: number): number | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  const words = element?.closest<HTMLElement>('.words');
  if (!words) {
    // Selecting to the end of a line may end at the next sentence's margin.
    const next = element?.closest('.sentence')?.querySelector<HTMLElement>('.words');
    return next ? Number(next.dataset.start) : undefined;
  }
  const range = document.createRange();
  range.setStart(words, 0);
  range.setEnd(node, offset);
  return Number(words.dataset.start) + Array.from(range.toString()).length;
}
