import type { MapNode, TreeNode } from '../model/tree.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { filled, flowText } from './flow.ts';

/** Every claim has these, and most claims of a file have the same: they are written once. */
const DEFAULTS = ['assertedBy', 'voice', 'modality', 'basis'] as const;
/** What claims in a row may share: whose words they are, and in what way they are meant. */
const SHARED = [
  'assertedBy',
  'relayedBy',
  'madeIn',
  'voice',
  'modality',
  'basis',
  'attributionBasis',
] as const;
/** Where it is said, and what is remarked on it, comes last. */
const LAST = ['passages', 'context', 'contradicts', 'refutes', 'retracts', 'wording', 'note', 'reviewedBy'];

/** A claim as it is printed. */
interface Written {
  readonly at: number;
  /** Its fields as text; the predicate is the key of its object or value. */
  readonly fields: ReadonlyMap<string, string>;
  readonly comments: readonly string[];
  readonly beside: readonly string[];
}

interface Printing {
  /** The defaults that the file has; they stay as long as there are too few claims to tell what is common. */
  readonly written: ReadonlyMap<string, string>;
  readonly before: (at: number) => readonly string[];
  readonly beside: (at: number) => readonly string[];
}

/** The claims of a file as short as they read well: shared fields are written once, for the file or for a group. */
export function claimLines(
  claims: readonly MapNode[],
  vocabulary: Pick<Vocabulary, 'claim'>,
  { written: chosen, before, beside }: Printing,
): { readonly defaults: ReadonlyMap<string, string>; readonly lines: readonly string[] } {
  const order = claimOrder(vocabulary);
  const written = claims.map(
    (claim): Written => ({
      at: claim.at,
      fields: fieldsOf(claim, order),
      comments: before(claim.at),
      beside: beside(claim.at),
    }),
  );
  const defaults = written.length < 2 ? chosen : commonest(written);
  const own = written.map((claim) => ({ ...claim, fields: without(claim.fields, defaults) }));
  return { defaults, lines: [...sourceGroups(own)].flatMap((group) => printed(group, '  ')) };
}

/** The fields that a claim may have, in the order in which they are read. */
export function claimOrder(vocabulary: Pick<Vocabulary, 'claim'>): readonly string[] {
  const later: readonly string[] = [...SHARED, ...LAST];
  const details = Object.keys(vocabulary.claim).filter((key) => !later.includes(key));
  return [...new Set(['id', 'subject', ...details, ...later])];
}

/** The fields of a claim in the order in which they are read: `id`, `HARMED_IN`, `role`, ... */
function fieldsOf({ entries }: MapNode, order: readonly string[]): ReadonlyMap<string, string> {
  const text = (key: string): string | undefined => {
    const node: TreeNode | undefined = entries.get(key)?.value;
    return node && flowText(node);
  };
  const fields = new Map<string, string>();
  const [predicate, other] = [text('predicate'), text('object') ?? text('value')];
  const known = [
    ...order.filter((key) => entries.has(key)),
    ...[...entries.keys()].filter((key) => !order.includes(key)),
  ];
  for (const key of known) {
    if (key === 'object' || key === 'value' || isUnsaid(key, entries.get(key)?.value)) continue;
    if (key === 'predicate' && other !== undefined) fields.set(predicate ?? '', other);
    else fields.set(key, text(key) ?? '');
  }
  return fields;
}

/** What a claim says that does not say otherwise: that it is so. */
export const isUnsaid = (key: string, node: TreeNode | undefined): boolean =>
  key === 'polarity' && node?.type === 'scalar' && node.value === 'AFFIRMED';

/** For each field that every claim has, the value that most have. */
function commonest(claims: readonly Written[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const key of DEFAULTS) {
    const counts = new Map<string, number>();
    for (const { fields } of claims) {
      const value = fields.get(key);
      if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const [most] = [...counts].sort(([, one], [, other]) => other - one);
    if (most !== undefined && most[1] > 1 && claims.every(({ fields }) => fields.has(key)))
      found.set(key, most[0]);
  }
  return found;
}

interface Group {
  readonly shared: ReadonlyMap<string, string>;
  readonly members: readonly (Group | Written)[];
}

/** Claims in a row of the same people's words, and in each row those about the same subject. */
function* sourceGroups(claims: readonly Written[]): Iterable<Group | Written> {
  const told = ({ fields }: Written) =>
    ['assertedBy', 'relayedBy'].map((key) => fields.get(key) ?? '').join('\n');
  for (const run of runs(claims, told)) {
    const [first, ...others] = run;
    if (first === undefined) continue;
    const shared = new Map(
      SHARED.flatMap((key) => {
        const value = first.fields.get(key);
        return value !== undefined && others.every(({ fields }) => fields.get(key) === value)
          ? [[key, value] as const]
          : [];
      }),
    );
    if (others.length === 0 || shared.size === 0) {
      yield* subjectGroups(run);
      continue;
    }
    const members = [
      ...subjectGroups(run.map((claim) => ({ ...claim, fields: without(claim.fields, shared) }))),
    ];
    const [only, ...more] = members;
    // A group within a group of its own would say the same twice.
    yield only !== undefined && 'members' in only && more.length === 0
      ? { shared: new Map([...only.shared, ...shared]), members: only.members }
      : { shared, members };
  }
}

function* subjectGroups(claims: readonly Written[]): Iterable<Group | Written> {
  for (const run of runs(claims, ({ fields }) => fields.get('subject') ?? '')) {
    const [first] = run;
    const subject = first?.fields.get('subject');
    if (run.length < 2 || subject === undefined) yield* run;
    else {
      const shared = new Map([['subject', subject]]);
      yield { shared, members: run.map((claim) => ({ ...claim, fields: without(claim.fields, shared) })) };
    }
  }
}

/** Neighbours that are alike; what has a comment above it begins anew. */
function* runs(claims: readonly Written[], keyOf: (claim: Written) => string): Iterable<readonly Written[]> {
  let run: Written[] = [];
  for (const claim of claims) {
    const [first] = run;
    if (first !== undefined && (claim.comments.length > 0 || keyOf(first) !== keyOf(claim))) {
      yield run;
      run = [];
    }
    run.push(claim);
  }
  if (run.length > 0) yield run;
}

const without = (
  fields: ReadonlyMap<string, string>,
  others: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> => new Map([...fields].filter(([key, value]) => others.get(key) !== value));

function printed(item: Group | Written, indent: string): readonly string[] {
  if ('members' in item) {
    const [first, ...fields] = [...item.shared].map(([key, value]) => `${key}: ${value}`);
    return [
      ...commentsAbove(item).map((comment) => `${indent}${comment}`),
      `${indent}- ${first}`,
      ...fields.map((field) => `${indent}  ${field}`),
      `${indent}  claims:`,
      ...item.members.flatMap((member) => printed(withoutComments(member), `${indent}    `)),
    ];
  }
  const parts = [...item.fields].map(([key, value]) => (value === '' ? key : `${key}: ${value}`));
  const lines = filled(`${indent}- `, parts, `${indent}  `);
  const beside = item.beside.map((comment) => ` ${comment}`).join('');
  return [
    ...item.comments.map((comment) => `${indent}${comment}`),
    ...lines.slice(0, -1),
    `${lines.at(-1)}${beside}`,
  ];
}

/** A comment above the first claim of a group stands above the group. */
const commentsAbove = (item: Group | Written): readonly string[] => {
  if (!('members' in item)) return item.comments;
  const [first] = item.members;
  return first === undefined ? [] : commentsAbove(first);
};

/** Comments begin a run, so that only the first claim of a group can have some. */
const withoutComments = (item: Group | Written): Group | Written =>
  'members' in item ? { ...item, members: item.members.map(withoutComments) } : { ...item, comments: [] };
