import { recordAddress } from '../../dossier/address.ts';
import { count } from '../../dossier/count.ts';
import { sourceWords } from '../../dossier/where.ts';
import { isUnreal } from '../../drawing/certainty.ts';
import { isCut, LICENSE } from '../../export/about.ts';
import type { Cell } from '../../export/csv.ts';
import type { CsvColumn } from '../../export/csvw.ts';
import type { Pictured } from '../../picture/pictured.ts';
import { labelOf, type TermList, termsOf } from '../../vocabulary.ts';
import type { PictureData } from './picture-data.ts';
import type { Source } from './sources.tsx';

/** What the data behind a picture say about themselves, to people. */
export interface Readme {
  readonly headline: string;
  /** What stands below the headline, and what is shown in one sentence. */
  readonly told: readonly string[];
  readonly of: Pictured;
  /** Where to open the view again, and where its picture is. */
  readonly addresses: { readonly view: string; readonly picture: string; readonly data: readonly string[] };
  /** The place of the API that answers the query. */
  readonly api: string;
  /** The state of the graph, if it is known. */
  readonly state: string | undefined;
  readonly credits: readonly string[];
  readonly data: PictureData;
  readonly tables: readonly TableFile[];
  /** The documents behind it, as far as they were looked up, and how many there are. */
  readonly sources: readonly Source[];
  readonly documents: number;
}

/** A table among the files. */
export interface TableFile {
  readonly name: string;
  readonly what: string;
  readonly columns: readonly CsvColumn[];
}

/** `README.txt`: plain text, which opens everywhere. */
export function readmeText(readme: Readme): string {
  const { headline, told, data } = readme;
  return [
    `${headline}\n${'='.repeat(headline.length)}`,
    ...told.filter((text) => text !== ''),
    ...whatItIs(readme),
    section('How sure it is', [...sureness(data), ...WORDS.map((words) => meanings(words, data))]),
    section('Who says so', tellers(data)),
    section('Sources', sources(readme)),
    section('Licence and credit', [
      `The data are under ${LICENSE.name} (${LICENSE.url}): pass them on and change them as you like, and name where they come from. The documents that they were read from are not part of them, and belong to those who published them.`,
      ...readme.credits,
    ]),
    section('The same again', again(readme)),
    section('Files', files(readme)),
  ]
    .join('\n\n')
    .concat('\n');
}

const section = (title: string, parts: readonly string[]): string =>
  [`${title}\n${'-'.repeat(title.length)}`, ...parts].join('\n\n');

const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

function whatItIs({ of, addresses, state, data }: Readme): readonly string[] {
  const { about, nodes, edges } = data.graph;
  const held = `${count(nodes.length, 'record')} and ${count(edges.length, 'relation')}`;
  return [
    `This is what stands behind a picture by Antiphon, a knowledge base of who responded to what, who says so, and how sure one can be. The files hold the ${held} that the ${of} shows, and nothing that it leaves out; where it draws several records as one, each of them.`,
    ...(of === 'timeline'
      ? [
          'A timeline shows those events of a view that have a date, the responses among them, and in its lanes who did them, where they were chosen so. What is faint on it lies outside the period of the view, and is not in the files.',
        ]
      : isCut(about)
        ? [`More was found than is shown: ${ofAll(about.records, 'record')}.`]
        : []),
    list([
      `The view: ${addresses.view}`,
      `Its picture: ${addresses.picture}`,
      `Made on ${about.made} by ${about.software}${state === undefined ? '' : `, from the graph in the state ${state}`}${about.seed === null ? '' : `, loaded from the seeds ${about.seed}`}.`,
      `Lens (which facts are seen): ${about.lens}`,
    ]),
  ];
}

const ofAll = ({ shown, total }: { shown: number; total: number | null }, what: string): string =>
  `${shown} of ${total === null ? 'more' : count(total, what)}`;

/** How sure the picture as a whole is, in numbers. */
function sureness({ graph: { nodes, edges } }: PictureData): readonly string[] {
  const unreal = nodes.filter(({ occurrence }) => isUnreal(occurrence));
  const open = edges.filter(({ source, target }) =>
    [source, target].some(({ occurrence }) => isUnreal(occurrence)),
  );
  const basis = counted(
    'Basis',
    edges.map((edge) => edge.basis),
  );
  return [
    ...(basis === '' ? [] : [`Of ${count(edges.length, 'relation')}: ${basis}.`]),
    ...(unreal.length === 0
      ? []
      : [
          `${count(unreal.length, 'event')} did not take place, or not yet, as far as the sources tell: ${counted(
            'Occurrence',
            unreal.map(({ occurrence }) => occurrence),
          )}. Of the relations, ${open.length} begin or end there: see SourceOccurrence and TargetOccurrence in edges.csv.`,
        ]),
  ];
}

/** "3 reported, 1 assumed", in the order of the vocabulary. */
function counted(terms: TermList, words: readonly (string | null)[]): string {
  const known = [...termsOf(terms).keys()].map(
    (word) => [labelOf(terms, word), words.filter((one) => one === word).length] as const,
  );
  const without = words.filter((word) => word === null).length;
  return [...known, [NO_GROUND, without] as const]
    .filter(([, number]) => number > 0)
    .map(([label, number]) => `${number} ${label}`)
    .join(', ');
}
const NO_GROUND = 'that need no ground';

/** The lists of words that say how sure something is: where they stand, and what they are about. */
const WORDS = [
  { terms: 'Basis', title: 'Basis: what it rests on, the strongest of several' },
  { terms: 'Status', title: 'Status: what all claims about it come to' },
  { terms: 'Occurrence', title: 'Occurrence: whether an event happened' },
  { terms: 'Modality', title: 'Modality: how a claim puts it' },
] as const satisfies readonly { readonly terms: TermList; readonly title: string }[];

const meanings = ({ terms, title }: (typeof WORDS)[number], data: PictureData): string => {
  const used = usedIn(terms, data);
  const lines = [...termsOf(terms)].map(([word, { label, description, line, real }]) => {
    const looks = [
      line && `a ${line} line`,
      real === false && 'drawn pale',
      used.has(word) ? 'in these data' : 'not in these data',
    ].filter(Boolean);
    return `${word} (“${label}”; ${looks.join('; ')}): ${description}`;
  });
  return `${title}.\n${list(lines)}`;
};

/** The words of a list that stand in any of the tables. */
function usedIn(terms: TermList, { graph: { nodes, edges }, claims }: PictureData): ReadonlySet<unknown> {
  const facts = [...nodes, ...edges];
  if (terms === 'Occurrence') return new Set(nodes.map(({ occurrence }) => occurrence));
  if (terms === 'Status') return new Set(facts.map(({ status }) => status));
  const [of, title] =
    terms === 'Basis'
      ? [facts.map(({ basis }) => basis), 'basis']
      : [facts.map(({ modality }) => modality), 'modality'];
  return new Set([...of, ...cellsOf(claims, title)]);
}

function files({ tables }: Readme): readonly string[] {
  return [
    list([
      'picture.svg: the picture; its words are text, and any drawing program opens it.',
      'query.graphql, query.json: the question in GraphQL, alone and with its variables.',
      '*.csv-metadata.json: each table described for programs (CSV on the Web).',
    ]),
    ...tables.map(
      ({ name, what, columns }) =>
        `${name}: ${what}\n${list(columns.map(({ title, description }) => (description === '' ? title : `${title}: ${description}`)))}`,
    ),
    'In a cell with several values they stand in order with “; ” between them; a text that a spreadsheet would take for a formula begins with an apostrophe.',
  ];
}

function again({ of, api, addresses }: Readme): readonly string[] {
  return [
    `Send query.json to ${api}, as in: curl -H 'content-type: application/json' --data @query.json ${api}`,
    ...(of === 'timeline'
      ? [
          'The answer is the whole view, also what has no date; by the ids in nodes.csv you find what the timeline shows.',
        ]
      : []),
    `Or open:\n${list(addresses.data)}`,
  ];
}

/** Those who say so, with the number of their claims, the most first. */
function tellers({ claims }: PictureData): readonly string[] {
  const counts = new Map<string, number>();
  for (const cell of cellsOf(claims, 'assertedBy.name')) {
    const name = String(cell);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  if (counts.size === 0) return ['No claim stands behind what is shown.'];
  const ranked = [...counts].toSorted(([, one], [, other]) => other - one);
  return [
    'Claims for and against the relations, by whoever they are of. A document may only pass them on: see relayedBy and passages in claims.csv. Several names may count as one source.',
    list(ranked.map(([name, number]) => `${name}: ${count(number, 'claim')}`)),
  ];
}

function sources({ sources: found, documents, addresses }: Readme): readonly string[] {
  if (documents === 0) return ['No document bears what is shown.'];
  const pageOf = (id: string) => new URL(recordAddress(id), addresses.view);
  const lines = found.map((source) =>
    [sourceWords(source), source.url, `what was read from it: ${pageOf(source.id)}`]
      .filter(Boolean)
      .join(', '),
  );
  const left = documents - found.length;
  return [
    list(lines),
    ...(left > 0 ? [`And ${count(left, 'document')} more: see passages in claims.csv.`] : []),
    `Each record, claim and passage has a page of its own: ${pageOf('')}<id>`,
  ];
}

/** The cells of a column. */
export function cellsOf({ table, rows }: PictureData['claims'], title: string): readonly Cell[] {
  const at = table.columns.indexOf(title);
  return rows.map((row) => row[at] ?? null);
}
