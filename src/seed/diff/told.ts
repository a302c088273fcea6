import { kindLabel, labelOf, type NameList } from '../../vocabulary.ts';
import type {
  ClaimChange,
  EntityChange,
  EntityState,
  FactChange,
  FactState,
  Named,
  What,
} from './difference.ts';

/** One change for people. How sure it is stands beside every sentence: a plan or an assumption must not pass for a fact. */
export interface ToldChange {
  readonly text: string;
  readonly standing: string;
  /** What it was before, where that read otherwise, and what else differs. */
  readonly notes: readonly string[];
  readonly claims: readonly string[];
}

export function toldFact(change: FactChange): ToldChange {
  const { before, after, differs, claims } = change;
  const now = after ?? before;
  const [old, standing] = [before, now].map((state) => (state === null ? '' : standingOf(state)));
  const changed = before !== null && after !== null;
  return {
    text: now?.sentence ?? '',
    standing: changed && old !== standing ? `${old} → ${standing}` : (standing ?? ''),
    notes: changed
      ? [
          ...(before.sentence === after.sentence ? [] : [`before: ${before.sentence} (${old})`]),
          ...differs.flatMap((name) => noteOf(name, before, after, change.predicate)),
        ]
      : [`independent sources: ${now === null ? 'none' : sourcesTold(now)}`],
    claims:
      claims.length === 0
        ? ['no claim about it differs: it follows from other changes, such as who belongs to whom']
        : claims.map(toldClaim),
  };
}

/** How sure a fact is: "disputed; reported". */
export function standingOf({ status, polarity, basis, modality, shown }: FactState): string {
  const words = [
    status !== null
      ? labelOf('Status', status)
      : polarity === 'OPEN'
        ? 'left open, nobody says that it is so'
        : 'denied, nobody says that it is so',
    labelOf('Basis', basis),
    ...(modality === 'ASSERTED' ? [] : [labelOf('Modality', modality)]),
    ...(shown === false ? ['not what its record shows'] : []),
  ];
  return [...new Set(words)].join('; ');
}

/** Told by the standing already. */
const IN_STANDING = ['status', 'basis', 'modality', 'polarity'];

function noteOf(name: string, before: FactState, after: FactState, predicate: string): readonly string[] {
  if (IN_STANDING.includes(name)) return [];
  switch (name) {
    case 'roots':
      return [`independent sources: ${sourcesTold(before)} → ${sourcesTold(after)}`];
    case 'saidBy':
      return [`said by: ${listed(before.saidBy)} → ${listed(after.saidBy)}`];
    case 'deniedBy':
      return [`denied by: ${listed(before.deniedBy)} → ${listed(after.deniedBy)}`];
    case 'shown':
      return [`shown by its record: ${before.shown ? 'yes' : 'no'} → ${after.shown ? 'yes' : 'no'}`];
    case 'value':
      return [`${labelOf('LiteralPredicate', predicate)}: ${worded(before.value)} → ${worded(after.value)}`];
    default:
      return [`${name}: ${detail(name, before.details[name])} → ${detail(name, after.details[name])}`];
  }
}

/** Independent sources by who says so: whom they lean on may never have said a word, and is then named as that. */
function sourcesTold({ roots, saidBy }: FactState): string {
  const silent = roots.filter(({ id }) => !saidBy.some((one) => one.id === id));
  if (silent.length === 0) return listed(roots, 'none');
  return `${roots.length}, from ${listed(saidBy)} (all who belong to, speak for or are linked with ${listed(silent)}, who did not say so, count as one)`;
}

const LISTS: Readonly<Record<string, NameList>> = { role: 'Role', type: 'ResponseType' };

function detail(name: string, value: unknown): string {
  if (value === undefined) return 'none';
  if (value === true) return 'yes';
  const list = LISTS[name];
  return list === undefined ? worded(String(value)) : labelOf(list, String(value));
}

/** A word of a list as people read it; any other text as it is. */
const worded = (value: string | null): string =>
  value?.replace(/^[A-Z][A-Z_]+$/, (word) => word.replaceAll('_', ' ').toLowerCase()) ?? 'no value';

const SIDES: Readonly<Record<ClaimChange['side'], string>> = {
  FOR: 'for it',
  AGAINST: 'against it',
  OPEN: 'leaving it open',
  OBJECTS: 'objecting to it',
};

function toldClaim({ id, what, side, assertedBy, basis, modality, fields, file, line }: ClaimChange): string {
  const how = [...new Set([labelOf('Modality', modality), labelOf('Basis', basis)])].join(', ');
  const changed = fields.length === 0 ? '' : `; changed: ${fields.join(', ')}`;
  return `${what} claim ${id} (${file}:${line}) ${SIDES[side]}, by ${assertedBy.name}: ${how}${changed}`;
}

export function toldEntity({ before, after, mergedInto }: EntityChange): ToldChange {
  const now = after ?? before;
  const renamed = before !== null && after !== null;
  return {
    text: now === null ? '' : `${calledOf(now)}, ${now.id}`,
    standing: now === null ? '' : happened(now),
    notes: [
      ...(renamed ? [`before: ${calledOf(before)}`] : []),
      ...(mergedInto === null ? [] : [`merged into ${mergedInto}`]),
    ],
    claims: [],
  };
}

const calledOf = ({ kind, name }: EntityState): string => `${kindLabel(kind)} “${name}”`;

function happened({ standing }: EntityState): string {
  if (standing === null) return '';
  const { occurrence, status, basis, modality } = standing;
  const how = modality === 'ASSERTED' ? [] : [labelOf('Modality', modality)];
  return [
    ...new Set([
      labelOf('Occurrence', occurrence),
      labelOf('Status', status),
      labelOf('Basis', basis),
      ...how,
    ]),
  ].join('; ');
}

const NAMED = 6;

function listed(all: readonly Named[], none = 'nobody'): string {
  const names = all.slice(0, NAMED).map(({ name }) => name);
  const more = all.length - names.length;
  return names.length === 0 ? none : `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

export const TITLES: Readonly<Record<What, string>> = {
  appears: 'appear',
  vanishes: 'vanish',
  changed: 'change',
};
