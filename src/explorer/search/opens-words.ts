import type { Offer } from '../../dossier/offers.ts';

/** What is opened by an offer, so that whoever presses Enter knows before. */
export const opensWords = ({ kind }: Offer): string => WORDS[kind];

const WORDS: Readonly<Record<Offer['kind'], string>> = {
  record: 'the map around what is marked',
  responded: 'what responded to what is marked',
  lead: 'the answer to the marked question',
  story: 'the marked story',
  only: 'the list of these alone',
  all: 'the list of all that these words find',
};
