import { dateText } from '../ontology/index.ts';
import { labelOf } from '../vocabulary.ts';
import type { ChangedBy, ChangedFact, LoadEntry } from './change.ts';
import { differsIn, type FactStanding, standingText, statusLabel } from './standing.ts';

/** A change as a headline: how sure it is now, before the sentence, which keeps those who say so. Never a bare claim. */
export function titleOf({ before, after }: Pick<ChangedFact, 'before' | 'after'>): string {
  if (after === null)
    return before === null
      ? ''
      : `No longer in the data (it was ${statusLabel(before.status)}): ${before.sentence}`;
  if (before === null) return `New, ${statusLabel(after.status)}: ${after.sentence}`;
  return `${turnOf(before, after)}: ${after.sentence}`;
}

/** What matters most of what differs. */
function turnOf(before: FactStanding, after: FactStanding): string {
  const differs = differsIn(before, after);
  const still = `still ${statusLabel(after.status)}`;
  const { occurrence, edtf } = after.details;
  if (differs.includes('status')) return `Now ${statusLabel(after.status)}`;
  if (differs.includes('occurrence') && occurrence !== undefined)
    return `Now ${labelOf('Occurrence', occurrence)}, ${still}`;
  if (differs.includes('edtf'))
    return `${edtf === undefined ? 'No date any longer' : `Now dated ${dateText(edtf)}`}, ${still}`;
  if (differs.includes('sources') && after.sources !== null) {
    const told = `Now told by ${sourcesText(after.sources)} instead of ${before.sources ?? 'none'}`;
    return after.status === 'CORROBORATED' ? told : `${told}, ${still}`;
  }
  if (differs.includes('basis')) return `Now on the basis “${labelOf('Basis', after.basis)}”, ${still}`;
  return `Told otherwise than before, ${still}`;
}

const sourcesText = (sources: number): string =>
  sources === 1 ? '1 independent source' : `${sources} independent sources`;

/** How a fact stood before a load, and after it, in words. */
export const beforeText = ({ before }: Pick<ChangedFact, 'before'>): string =>
  before === null ? 'It was not in the data.' : standingText(before);

export const afterText = ({ after }: Pick<ChangedFact, 'after'>): string =>
  after === null ? 'It is not in the data any longer.' : standingText(after);

const DID: Readonly<Record<ChangedBy['what'], string>> = {
  new: 'New claim',
  changed: 'Changed claim',
  removed: 'Claim that is gone',
  objects: 'Claim against it',
};

/** "New claim", before what it says. */
export const didText = ({ what }: Pick<ChangedBy, 'what'>): string => DID[what];

/** What is told where no claim about a fact differs. */
export const FOLLOWS =
  'No claim about it differs: it follows from other changes, such as who is independent of whom.';

/** What a load changed, in a line. */
export function loadTitle({ isFirst, total }: Pick<LoadEntry, 'isFirst' | 'total'>): string {
  const facts = `${total.toLocaleString('en')} ${total === 1 ? 'fact' : 'facts'}`;
  if (isFirst) return `First load: ${facts}`;
  return `${facts} ${total === 1 ? 'differs' : 'differ'} from before`;
}

/** What a load changed beyond what is listed of it; nothing where all is. */
export function leftOutText({ isFirst, total, changes }: LoadEntry): string | undefined {
  const more = total - changes.length;
  return isFirst || more <= 0
    ? undefined
    : `${more.toLocaleString('en')} more ${more === 1 ? 'fact differs since this load and is' : 'facts differ since this load and are'} not listed.`;
}
