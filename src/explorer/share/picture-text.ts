import { byKindOrder } from '../../drawing/kinds.ts';
import { RELATIONS } from '../../vocabulary.ts';
import { day } from '../scene/dates.ts';
import type { Scene } from '../scene/scene.ts';
import type { Visible } from '../scene/visible.ts';
import { STRINGS } from '../strings.ts';
import type { PictureText } from './frame.ts';

/** What a view is called: by the first of what it is about. */
export function titleOf({ centers, nodes }: Scene): string {
  const [first] = centers;
  return first === undefined ? STRINGS.everythingTitle : (nodes.get(first)?.name ?? first);
}

interface Told {
  readonly title: string;
  readonly sentence: string | undefined;
  readonly visible: Visible;
  /** Where to see the view again. */
  readonly address: string;
}

/** What stands around a picture of a view. */
export const pictureText = ({ title, sentence = '', visible, address }: Told): PictureText => ({
  title,
  sentence,
  words: wordsOf({ title, sentence, visible }),
  source: STRINGS.pictureSource(day(Date.now()), address),
  kinds: [...new Set(visible.nodes.map(({ kind }) => kind))].sort(byKindOrder),
});

/** How many sentences a picture is told in, for those who do not see it. */
const MOST_TOLD = 8;
/** Of the relations that come first in lists. */
const TOLD_RANK = 3;

/** A picture in words: what it shows, and what is said of responses and of who did what, with whoever says so. */
export function wordsOf({
  title,
  sentence = '',
  visible,
}: Pick<Told, 'title' | 'sentence' | 'visible'>): string {
  const told = visible.edges
    .map((edge) => ({ said: edge.sentence ?? '', rank: RELATIONS.get(edge.relation)?.rank ?? Infinity }))
    .filter(({ said, rank }) => said !== '' && rank <= TOLD_RANK)
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ said }) => said);
  const [shown, more] = [told.slice(0, MOST_TOLD), told.length - MOST_TOLD];
  return [`${title}. ${sentence}`, ...shown, ...(more > 0 ? [`And ${more} more.`] : [])].join(' ');
}

/** What a file with a picture is called. */
export const fileName = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60) || 'antiphon';
