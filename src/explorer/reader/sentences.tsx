import { useEffect, useRef } from 'preact/hooks';
import { charactersWords, sentenceWords } from '../../dossier/where.ts';
import type { SourcePassage } from '../api/answers.ts';
import { STRINGS } from '../strings.ts';
import { borneBy } from './borne.ts';
import { type OwnCopy, piecesOf } from './own-copy.ts';

interface SentencesProps {
  readonly passages: readonly SourcePassage[];
  readonly copy: OwnCopy | undefined;
  readonly marked: ReadonlySet<string>;
  readonly onSelect: (passage: string) => void;
}

/** The reader's copy with every passage marked; without a copy, the passages as far as they are known. */
export function Sentences({ passages, copy, marked, onSelect }: SentencesProps) {
  const first = useRef<HTMLElement | null>(null);
  const key = [...marked].join(' ');
  useEffect(() => {
    document.querySelector('.reader [aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [key, copy]);
  if (copy !== undefined && copy.placed.length > 0)
    return (
      <article class="text" aria-label={STRINGS.reader.text} ref={first}>
        <p>
          {piecesOf(copy.points, copy.placed).map(({ text, passages: [passage, ...wider] }, index) => {
            if (passage === undefined) return text;
            const current = marked.has(passage) || wider.some((one) => marked.has(one));
            return (
              <button key={index} type="button" aria-current={current} onClick={() => onSelect(passage)}>
                {text}
              </button>
            );
          })}
        </p>
      </article>
    );
  return (
    <ol class="text" aria-label={STRINGS.reader.text}>
      {passages.map((passage) => (
        <li key={passage.id}>
          <button
            type="button"
            title={`${sentenceWords(passage)}, ${charactersWords(passage)}`}
            aria-current={marked.has(passage.id)}
            onClick={() => onSelect(passage.id)}
          >
            {passage.text ?? sentenceWords(passage)}
          </button>{' '}
          <small>
            {borneBy(passage).length > 0 ? STRINGS.reader.claims(borneBy(passage).length) : passage.note}
          </small>
        </li>
      ))}
    </ol>
  );
}
