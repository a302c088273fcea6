/** How many of something a file holds, and how many there are. */
export interface Counted {
  readonly shown: number;
  /** Null if nobody has counted them. */
  readonly total: number | null;
  /** Whether there are more than are shown. */
  readonly cut: boolean;
}

/** What a file says about itself, so that it can be understood without the page it came from. */
export interface About {
  /** The name of the saved operation. */
  readonly operation: string;
  /** Its question, as a sentence. */
  readonly question: string;
  /** What it was asked with. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Which facts are included, in words. */
  readonly lens: string;
  /** Records of a graph, or rows of a table. */
  readonly records: Counted;
  /** Relations of a graph; a table has none. */
  readonly relations?: Counted;
  /** The day it was made. */
  readonly made: string;
  /** The fingerprint of the seeds that the graph was loaded from; null if unknown. */
  readonly seed: string | null;
  /** The program that made it, with its version. */
  readonly software: string;
}

/** The licence of what the seeds say. */
export const LICENSE = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' } as const;

export const isCut = ({ records, relations }: About): boolean => records.cut || relations?.cut === true;

/** One thing that a file says about itself, under the same name in every format. */
export interface Fact {
  readonly name: string;
  readonly value: string | number | boolean;
}

/** All of them in order, without what is unknown. */
export function factsOf(about: About): readonly Fact[] {
  const { records, relations } = about;
  const facts = {
    operation: about.operation,
    question: about.question,
    variables: JSON.stringify(about.variables),
    lens: about.lens,
    total: records.total,
    shown: records.shown,
    totalEdges: relations?.total ?? null,
    shownEdges: relations?.shown ?? null,
    truncated: isCut(about),
    made: about.made,
    seed: about.seed,
    software: about.software,
    license: LICENSE.url,
  };
  return Object.entries(facts).flatMap(([name, value]) => (value === null ? [] : [{ name, value }]));
}

/** The same by name, for formats that hold objects. */
export const factsByName = (about: About): Readonly<Record<string, Fact['value']>> =>
  Object.fromEntries(factsOf(about).map(({ name, value }) => [name, value]));

/** The same for people, for formats with room for one text only. */
export function describe(about: About): string {
  const { question, records, relations, lens, made, seed, software } = about;
  return [
    question,
    isCut(about) ? 'This file is cut: it does not hold everything that was found.' : 'This file is whole.',
    ...factsOf(about)
      .filter(({ name }) => !['question', 'lens', 'made', 'seed', 'software', 'license'].includes(name))
      .map(({ name, value }) => `${name}: ${value}`),
    `lens: ${lens}`,
    `made on ${made} by ${software} from the seeds ${seed ?? 'of an unknown version'}`,
    `licence: ${LICENSE.name}, ${LICENSE.url}`,
    `${counted(records, relations === undefined ? 'rows' : 'records')}${relations === undefined ? '' : `, ${counted(relations, 'relations')}`}`,
  ].join('\n');
}

const counted = ({ shown, total }: Counted, what: string): string => `${shown} of ${total ?? '?'} ${what}`;

/** The name of a saved file; it says so if the file is cut. */
export function fileName(
  { operation, records, relations }: About,
  suffix: string,
  called = operation,
): string {
  const part = records.cut
    ? `-first-${of(records)}`
    : relations?.cut === true
      ? `-first-${of(relations)}-relations`
      : '';
  return `${called}${part}.${suffix}`;
}

const of = ({ shown, total }: Counted): string => `${shown}-of-${total ?? 'more'}`;
