import { labelOf } from '../vocabulary.ts';
import type { ChangedBy, ChangedFact, LoadEntry } from './change.ts';
import { type DifferingPart, differingParts, NONE, partName } from './parts.ts';
import { type FactStanding, standingText, statusLabel } from './standing.ts';

/** A change as a headline: how sure it is now, before the sentence, which keeps those who say so. Never a bare claim. */
export function titleOf({ before, after }: Pick<ChangedFact, 'before' | 'after'>): string {
  if (after === null)
    return before === null
      ? ''
      : `No longer in the data (it was ${statusLabel(before.status)}): ${before.sentence}`;
  if (before === null) return `New, ${statusLabel(after.status)}: ${after.sentence}`;
  return `${turnOf(before, after)}: ${after.sentence}`;
}

/** What matters most of what differs, and each detail: whether an event happened comes before how sure that is. */
function turnOf(before: FactStanding, after: FactStanding): string {
  const parts = differingParts(before, after);
  const differs = new Set(parts.map(({ name }) => name));
  const details = parts
    .filter(({ name }) => !OF_STANDING.has(name))
    .toSorted((a, b) => Number(b.name === 'occurrence') - Number(a.name === 'occurrence'))
    .map(detailText);
  const turned = differs.has('status');
  if (details.length > 0) {
    const combined = after.isDateCombined === true ? COMBINED : '';
    // Several who tell of an event do not all tell its date.
    const dated = differs.has('edtf') ? `${combined}; the event itself` : ',';
    const of = after.status === 'CORROBORATED' ? dated : ',';
    return `Now ${details.join('; ')}${of} ${turned ? 'and now' : 'still'} ${statusLabel(after.status)}`;
  }
  const still = `still ${statusLabel(after.status)}`;
  if (turned) return `Now ${statusLabel(after.status)}`;
  if (differs.has('sources') && after.sources !== null) {
    const told = `Now told by ${sourcesText(after.sources, after.status)} instead of ${before.sources ?? 'none'}`;
    return after.status === 'CORROBORATED' ? told : `${told}, ${still}`;
  }
  if (differs.has('basis')) return `Now on the basis “${labelOf('Basis', after.basis)}”, ${still}`;
  if (differs.has('modality')) return `Now put as “${labelOf('Modality', after.modality)}”, ${still}`;
  return `Told otherwise than before, ${still}`;
}

/** Behind a date that no source need give. */
const COMBINED = ', as the dates of several sources combined allow';

/** How sure a fact is; all else says what it is. */
const OF_STANDING: ReadonlySet<string> = new Set(['status', 'basis', 'modality', 'sources']);

function detailText({ name, before, after }: DifferingPart): string {
  if (name === 'occurrence') return after === NONE ? 'without a word on whether it happened' : after;
  if (name === 'edtf') return after === NONE ? 'without a date' : `dated ${after}`;
  if (after === NONE) return `without “${partName(name)}” (before: ${before})`;
  return `${partName(name)}: ${after}${before === NONE ? '' : ` instead of ${before}`}`;
}

/** All in which a fact differs, for one line; nothing where only its wording does, or where it is new or gone. */
export function differenceText({ before, after }: Pick<ChangedFact, 'before' | 'after'>): string | undefined {
  if (before === null || after === null) return undefined;
  const parts = differingParts(before, after).map(
    (part) => `${partName(part.name)}: ${part.before} → ${part.after}`,
  );
  return parts.length === 0 ? undefined : parts.join('; ');
}

/** A party to the matter is independent of others, and not of the matter. */
const sourcesText = (sources: number, status: string): string =>
  `${sources} ${OF_OUTSIDERS.has(status) ? 'independent ' : ''}${sources === 1 ? 'source' : 'sources'}`;

const OF_OUTSIDERS: ReadonlySet<string> = new Set(['SINGLE_SOURCE', 'CORROBORATED']);

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

/** What is told where a load changed more claims than are kept. */
export const CLAIMS_CUT =
  'This load changed more claims than are kept: others may have changed this fact, too.';

/** What a load changed, in a line. */
export function loadTitle({ isFirst, isCut, total }: Pick<LoadEntry, 'isFirst' | 'isCut' | 'total'>): string {
  const facts = `${total.toLocaleString('en')} ${total === 1 ? 'fact' : 'facts'}`;
  if (isFirst) return `First load: ${facts}`;
  return `${isCut ? 'At least ' : ''}${facts} ${total === 1 ? 'differs' : 'differ'} from before`;
}

/** What a load changed beyond what is listed of it; nothing where all is. */
export function leftOutText({ unlisted }: Pick<LoadEntry, 'unlisted'>): string | undefined {
  return unlisted === 0
    ? undefined
    : `${unlisted.toLocaleString('en')} more ${unlisted === 1 ? 'fact differs since this load and is' : 'facts differ since this load and are'} not listed.`;
}

/** The same for who asks about one record: that nothing is listed of it does not say that nothing changed. */
export function maybeLeftOutText({ unlisted }: Pick<LoadEntry, 'unlisted'>): string | undefined {
  return unlisted === 0
    ? undefined
    : `${unlisted.toLocaleString('en')} more ${unlisted === 1 ? 'change is' : 'changes are'} not listed; it may be among them.`;
}
