import { useLayoutEffect, useRef } from 'preact/hooks';
import { useRowsInView } from '../../../browser/use-rows-in-view.ts';
import type { DeskClaim, Span } from '../../protocol.ts';
import {
  type Article,
  type Chosen,
  chosenAt,
  isUncovered,
  isWhole,
  sentenceAt,
  spanOf,
  toEdge,
  toSentence,
  toWord,
} from './chosen.ts';
import { pointAt, selectedSpan } from './pointing.ts';
import { SentenceRow } from './sentence-row.tsx';
import { trimmed, wordAfter, wordBefore } from './words.ts';

interface ArticlePaneProps {
  readonly article: Article;
  readonly claims: readonly DeskClaim[];
  readonly language: string;
  readonly chosen: Chosen | undefined;
  readonly onChoose: (chosen: Chosen) => void;
  /** Any other key, for what is done with the words. */
  readonly onKey: (event: KeyboardEvent) => void;
  /** Counts up whenever the focus is to come here. */
  readonly called: number;
}

/** Roughly the height of a sentence of two lines. */
const ROW = 64;

/** The article, sentence by sentence: words are chosen with the keys of a text field, or with the mouse. */
export function ArticlePane({
  article,
  claims,
  language,
  chosen,
  onChoose,
  onKey,
  called,
}: ArticlePaneProps) {
  const frame = useRef<HTMLDivElement>(null);
  const { sentences, points } = article;
  const at = chosen?.sentence ?? 0;
  const inView = useRowsInView({ frame, ids: sentences.map(({ key }) => key), held: at, row: ROW });
  const own = useRef(false);

  const focusRow = () => {
    const row = frame.current?.querySelector<HTMLElement>(`[data-place="${at}"]`);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
    return row !== null;
  };
  useLayoutEffect(() => {
    if (called === 0) return;
    if (!inView.all) inView.scrollTo(at);
    if (!focusRow()) requestAnimationFrame(focusRow);
  }, [called]);
  useLayoutEffect(() => {
    if (!own.current) return;
    own.current = false;
    if (!inView.all) inView.scrollTo(at);
    focusRow();
  }, [at]);

  const go = (next: Chosen | undefined) => {
    if (next === undefined) return;
    own.current = true;
    onChoose(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
    if (altKey || ((ctrlKey || metaKey) && key !== 'Home' && key !== 'End')) return onKey(event);
    const now = chosen ?? sentenceAt(article, 0);
    if (now === undefined) return;
    const moves: Readonly<Record<string, () => Chosen | undefined>> = {
      ArrowDown: () => toSentence(article, now, at + 1, shiftKey),
      ArrowUp: () => toSentence(article, now, at - 1, shiftKey),
      ArrowRight: () => toWord(article, now, 1, shiftKey),
      ArrowLeft: () => toWord(article, now, -1, shiftKey),
      PageDown: () => toSentence(article, now, at + 8, shiftKey),
      PageUp: () => toSentence(article, now, at - 8, shiftKey),
      Home: () => (ctrlKey ? toSentence(article, now, 0, shiftKey) : toEdge(article, now, -1, shiftKey)),
      End: () =>
        ctrlKey
          ? toSentence(article, now, sentences.length - 1, shiftKey)
          : toEdge(article, now, 1, shiftKey),
      Escape: () => sentenceAt(article, at),
    };
    const move = moves[key];
    if (move === undefined) return onKey(event);
    event.preventDefault();
    go(move());
  };

  const onClick = (event: MouseEvent) => {
    const selected = selectedSpan(frame.current);
    const span = selected && trimmed(points, selected);
    if (span !== undefined) {
      getSelection()?.removeAllRanges();
      return go(chosenAt(article, span));
    }
    const target = event.target instanceof Element ? event.target.closest('[data-place]') : null;
    if (target === null) return;
    const place = Number(target.getAttribute('data-place'));
    const word = place === chosen?.sentence ? wordAt(pointAt(event), place) : undefined;
    if (word === undefined || chosen === undefined) return go(sentenceAt(article, place));
    // In a sentence that is chosen, a click means a word, and another one all up to there.
    go({ ...chosen, anchor: isWhole(article, chosen) ? word : chosen.anchor, head: word });
  };
  const wordAt = (point: number | undefined, place: number): Span | undefined => {
    const sentence = sentences[place];
    if (point === undefined || sentence === undefined) return undefined;
    const before = wordBefore(points, point, sentence.start);
    const from = before === undefined || before.end < point ? point : before.start;
    return wordAfter(points, from, sentence.end);
  };

  const span = chosen && spanOf(chosen);
  const passages = claims.flatMap((claim) => claim.passages);
  const row = (place: number) => {
    const sentence = sentences[place];
    if (sentence === undefined) return null;
    const before = sentences[place - 1];
    return (
      <SentenceRow
        key={sentence.key}
        sentence={sentence}
        place={place}
        total={sentences.length}
        uncovered={isUncovered(sentence)}
        points={points}
        chosen={span}
        claimed={passages}
        begins={
          before !== undefined &&
          points.slice(before.end, sentence.start).filter((one) => one === '\n').length > 1
        }
        isFocus={place === at}
        measure={inView.all ? null : inView.measure}
      />
    );
  };
  return (
    <div class="article-frame" ref={frame}>
      <div
        class="sentences"
        role="listbox"
        aria-label="The article, sentence by sentence"
        aria-multiselectable="true"
        lang={language}
        tabIndex={-1}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        {inView.all
          ? sentences.map((_, place) => row(place))
          : [
              ...inView.drawn.flatMap(({ index, gap }) => [
                gap > 0 && <div key={`gap ${index}`} role="presentation" style={{ blockSize: `${gap}px` }} />,
                row(index),
              ]),
              <div key="after" role="presentation" style={{ blockSize: `${inView.gapAfter}px` }} />,
            ]}
      </div>
    </div>
  );
}
