import { useState } from 'preact/hooks';
import type { DeskState } from '../protocol.ts';
import { type Article, type Chosen, nextUncovered, nextUnread, sentenceAt } from './article/chosen.ts';

/** Where in the article somebody reads. */
export function useReading(article: Article) {
  const [chosen, setChosen] = useState<Chosen | undefined>(() =>
    sentenceAt(article, nextUncovered(article, -1) ?? 0),
  );
  const [called, setCalled] = useState(0);
  return {
    chosen,
    setChosen,
    /** Counts up whenever the focus is to come to the article. */
    called,
    call: () => setCalled((times) => times + 1),
    /** The next sentence that is uncovered. */
    next: (): Chosen | undefined => {
      const next = nextUncovered(article, chosen?.sentence ?? -1);
      return next === undefined ? undefined : sentenceAt(article, next);
    },
    /** After a claim the place stays: of a sentence that is read in part the next words are chosen, unless somebody went on. */
    goOn: ({ claims }: DeskState) =>
      setChosen((now) => {
        if (now === undefined || now !== chosen) return now;
        const claimed = claims.flatMap(({ passages }) => passages);
        return nextUnread(article, now, claimed) ?? now;
      }),
  };
}
