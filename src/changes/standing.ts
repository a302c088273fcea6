import { z } from 'zod';
import { capital } from '../dossier/capital.ts';
import { groundsText } from '../dossier/grounds.ts';
import { dateText } from '../ontology/index.ts';
import { labelOf } from '../vocabulary.ts';

/** How a fact stands in a graph: what can be printed of it, how sure it is, and its details by the names they are stored under. */
export const Standing = z.object({
  /** With those who say so, unless a source reports it in its own voice. */
  sentence: z.string(),
  /** A word of `Status`; of a value, one of `VALUE_STATUS`. */
  status: z.string(),
  basis: z.string(),
  modality: z.string(),
  sources: z.number().nullable(),
  details: z.record(z.string(), z.string()),
  /** Whether its date is what the dates of several sources have in common. */
  isDateCombined: z.boolean().optional(),
});
export type FactStanding = z.infer<typeof Standing>;

/** How a value stands that one or more claims give, such as an age: the graph keeps no status of it. */
const VALUE_STATUS = {
  SAID: { label: 'contradicted by nobody here', text: 'Contradicted by nobody here.' },
  CONTESTED: {
    label: 'contradicted by another source',
    text: 'Contradicted: another source says otherwise.',
  },
  WITHDRAWN: { label: 'taken back or shown to be wrong', text: 'Taken back, or shown to be wrong.' },
  DENIED: { label: 'denied, and said by nobody', text: 'Denied; nobody says that it is so.' },
  OPEN: { label: 'left open', text: 'Left open: a source says that it is unknown.' },
} as const;

type ValueStatus = keyof typeof VALUE_STATUS;

const isValueStatus = (status: string): status is ValueStatus => status in VALUE_STATUS;

/** What else than its certainty makes a fact another one; names and wording do not. */
const DETAILS = [
  'occurrence',
  'edtf',
  'role',
  'outcome',
  'stance',
  'condition',
  'call',
  'moment',
  'from',
  'to',
];

type Stored = Readonly<Record<string, unknown>>;

/** A node or relationship as the driver gives its values. */
export const valuesOf = (values: unknown): Stored =>
  typeof values === 'object' && values !== null ? { ...values } : {};

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** How a fact, or the event itself, stands by its stored values; undefined for what is no fact. */
export function standingIn(values: Stored): FactStanding | undefined {
  const { status, sentence, basis, modality, sources } = values;
  if (typeof status !== 'string' || typeof sentence !== 'string') return undefined;
  return {
    sentence,
    status,
    basis: String(basis),
    modality: String(modality),
    sources: typeof sources === 'number' ? sources : null,
    ...(values.dateAgreed === true ? { isDateCombined: true } : {}),
    details: Object.fromEntries(
      DETAILS.flatMap((name) => {
        const text = textOf(values[name]);
        return text === undefined ? [] : [[name, text]];
      }),
    ),
  };
}

/** What a claim says, and whether that still holds. */
export const ClaimState = z.object({
  id: z.string(),
  sentence: z.string(),
  polarity: z.string(),
  basis: z.string(),
  basisRank: z.number(),
  modality: z.string(),
  contested: z.boolean(),
  withdrawn: z.boolean(),
});
export type ClaimState = z.infer<typeof ClaimState>;

/** A claim by its stored values. */
export const claimIn = (id: string, values: Stored): ClaimState => ({
  id,
  sentence: String(values.sentence),
  polarity: String(values.polarity),
  basis: String(values.basis),
  basisRank: Number(values.basisRank),
  modality: String(values.modality),
  contested: values.contested === true,
  withdrawn: values.withdrawn === true,
});

/** How what some claims say together stands, told by the best supported of them; undefined where there is none. */
export function standingOfClaims(claims: readonly ClaimState[]): FactStanding | undefined {
  const sides = ['AFFIRMED', 'NEGATED', 'OPEN'].map((polarity) =>
    claims.filter((claim) => claim.polarity === polarity),
  );
  const told = sides.find((side) => side.length > 0);
  if (told === undefined) return undefined;
  const standing = told.filter(({ withdrawn }) => !withdrawn);
  const [best] = (standing.length > 0 ? standing : told).toSorted(
    (a, b) => b.basisRank - a.basisRank || (a.id < b.id ? -1 : 1),
  );
  if (best === undefined) return undefined;
  const { sentence, basis, modality, polarity } = best;
  return { sentence, status: statusOf(polarity, standing), basis, modality, sources: null, details: {} };
}

function statusOf(polarity: string, standing: readonly ClaimState[]): ValueStatus {
  if (standing.length === 0) return 'WITHDRAWN';
  if (polarity !== 'AFFIRMED') return polarity === 'NEGATED' ? 'DENIED' : 'OPEN';
  return standing.some(({ contested }) => contested) ? 'CONTESTED' : 'SAID';
}

/** In what two states of a fact differ; how it is worded, is no difference. */
export function differsIn(before: FactStanding, after: FactStanding): readonly string[] {
  const [one, other] = [before, after].map(({ sentence: _, isDateCombined: __, details, ...sure }) => ({
    ...sure,
    ...details,
  }));
  return [...new Set([...Object.keys(one ?? {}), ...Object.keys(other ?? {})])].filter(
    (name) => valueAt(one, name) !== valueAt(other, name),
  );
}

const valueAt = (of: object | undefined, name: string): unknown =>
  new Map(Object.entries(of ?? {})).get(name);

/** "disputed": in the middle of a sentence. */
export const statusLabel = (status: string): string =>
  isValueStatus(status) ? VALUE_STATUS[status].label : labelOf('Status', status);

/** How a fact stands, in plain words: "Disputed: another source says otherwise. Reported; told by 2 sources." */
export function standingText({ status, basis, modality, sources, details }: FactStanding): string {
  const { occurrence, edtf } = details;
  const grounds = isValueStatus(status)
    ? VALUE_STATUS[status].text
    : groundsText({ status, basis, sources, occurrence });
  const own = labelOf('Basis', basis);
  const how = [
    // "Reported by one source" says it.
    ...(grounds.startsWith(capital(own)) ? [] : [own]),
    ...(modality === 'ASSERTED' || modality === basis ? [] : [labelOf('Modality', modality)]),
  ];
  return [
    grounds,
    ...(how.length === 0 ? [] : [`${capital(how.join(', '))}.`]),
    // Whether a source says that a plan came to nothing is told by the sentence of the fact.
    ...(occurrence === undefined ? [] : [`${capital(labelOf('Occurrence', occurrence))}.`]),
    ...(edtf === undefined ? [] : [`Date: ${dateText(edtf)}.`]),
  ].join(' ');
}
