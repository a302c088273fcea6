import { dateText } from '../ontology/index.ts';
import { labelOf } from '../vocabulary.ts';
import { differsIn, type FactStanding, statusLabel } from './standing.ts';

const NAMES: Readonly<Record<string, string>> = {
  status: 'how it stands',
  basis: 'what it rests on',
  modality: 'how it is put',
  sources: 'independent sources',
  occurrence: 'did it happen',
  edtf: 'date',
  call: 'how strongly it is called for',
  moment: 'moment shown',
  from: 'since when',
  to: 'until when',
};

/** What people call a part in which two states of a fact can differ. */
export const partName = (name: string): string => NAMES[name] ?? name;

/** What is said of a part that a state does not have. */
export const NONE = 'none';

/** What is said of such a part, in words. */
export function partText(name: string, value: string | null): string {
  if (value === null) return NONE;
  switch (name) {
    case 'status':
      return statusLabel(value);
    case 'basis':
      return labelOf('Basis', value);
    case 'modality':
      return labelOf('Modality', value);
    case 'occurrence':
      return labelOf('Occurrence', value);
    case 'role':
      return labelOf('Role', value);
    case 'edtf':
    case 'from':
    case 'to':
      return dateText(value);
    default:
      return /^[A-Z][A-Z_]+$/.test(value) ? value.replaceAll('_', ' ').toLowerCase() : value;
  }
}

/** One part in which two states of a fact differ, in words. */
export interface DifferingPart {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** All parts in which two states of a fact differ. */
export function differingParts(before: FactStanding, after: FactStanding): readonly DifferingPart[] {
  return differsIn(before, after).map((name) => ({
    name,
    before: partText(name, partOf(before, name)),
    after: partText(name, partOf(after, name)),
  }));
}

function partOf({ details, ...sure }: FactStanding, name: string): string | null {
  const value = new Map<string, unknown>(Object.entries({ ...sure, ...details })).get(name);
  return value === undefined || value === null ? null : String(value);
}
