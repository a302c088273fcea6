import type { DeskPassage } from '../protocol.ts';
import { type Article, type Chosen, chosenAt } from './article/chosen.ts';
import { useFocusOn } from './form/use-focus-on.ts';

interface Wanted {
  readonly article: Article;
  readonly say: (text: string) => void;
  readonly choose: (words: Chosen) => void;
  readonly setTab: (tab: 'article' | 'claims') => void;
  readonly setAll: (all: boolean) => void;
}

/** A claim or a proposal. */
interface Card {
  readonly id: string;
  readonly sentence: string;
  readonly passages: readonly DeskPassage[];
}

const startOf = ({ passages: [first] }: Card): number => first?.start ?? 0;

/** Goes to a claim or a proposal, with its words chosen in the article. */
export function useCards({ article, say, choose, setTab, setAll }: Wanted) {
  const focusOn = useFocusOn();
  const goTo = (card: Card | undefined): boolean => {
    if (card === undefined) return false;
    const [words] = card.passages;
    const to = words && chosenAt(article, words);
    if (to) choose(to);
    else setAll(true);
    setTab('claims');
    say(card.sentence);
    focusOn(`card-${card.id}`);
    return true;
  };
  return {
    goTo,
    /** To the first of some from a place on, and behind the last from the beginning again. */
    goToNext(all: readonly Card[], from: number): boolean {
      const cards = all.toSorted((one, other) => startOf(one) - startOf(other));
      return goTo(cards.find((card) => startOf(card) >= from) ?? cards[0]);
    },
  };
}
