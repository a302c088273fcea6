import vocabulary from '../schema/generated/vocabulary.json' with { type: 'json' };

/** What a kind is called, and how it is drawn. */
export interface KindEntry {
  readonly label: string;
  readonly plural: string;
  readonly family: string;
  /** A path of SVG in a square from -1 to 1. */
  readonly glyph: string;
}

/** Kinds that are drawn in one outline and one colour; those that are events have a row of the timeline. */
export interface FamilyEntry {
  readonly label: string;
  readonly color: string;
  readonly inTime: boolean;
  /** Corners of the outline in a square from -1 to 1, x and y in turn; none for a circle. */
  readonly corners?: readonly number[];
  /** Where a glyph has room: the middle of a square, and half its side. */
  readonly field: { readonly x: number; readonly y: number; readonly half: number };
}

/** How a relation reads, from either end. */
export interface RelationEntry {
  readonly said: string;
  readonly reverse: string;
  /** Its place in lists: 1 is what the graph is about. */
  readonly rank?: number;
  /** Whether it leads from the earlier event to the later one. */
  readonly ahead?: boolean;
}

/** A word that is explained; what else it has depends on its list. */
export interface TermEntry {
  readonly label: string;
  readonly description: string;
  readonly said?: string;
  readonly rank?: number;
  readonly line?: string;
  readonly least?: string;
  readonly real?: boolean;
  /** What those did who would do it: "planned to". */
  readonly meant?: { readonly said: string };
}

export type TermList = keyof typeof vocabulary.terms;
export type NameList = keyof typeof vocabulary.names;

const mapOf = <Entry>(record: Readonly<Record<string, Entry>>): ReadonlyMap<string, Entry> =>
  new Map(Object.entries(record));

const listsOf = <Entry>(lists: Readonly<Record<string, Readonly<Record<string, Entry>>>>) =>
  new Map(Object.entries(lists).map(([name, words]) => [name, mapOf(words)] as const));

/** Every kind that is drawn, in the order in which legends list them. */
export const KINDS = mapOf<KindEntry>(vocabulary.kinds);
export const FAMILIES = mapOf<FamilyEntry>(vocabulary.families);
export const RELATIONS = mapOf<RelationEntry>(vocabulary.relations);

/** Relations that a chain of responses can run through beside them, the closest tie first. */
export const CHAIN_LINKS: readonly string[] = vocabulary.chainLinks;

/** Whether records of a kind are places, in which events happen. */
export const isPlaceKind = (kind: string): boolean => PLACES.includes(kind);

const PLACES: readonly string[] = vocabulary.places;

/** Whether records of a kind are single people. */
export const isPersonKind = (kind: string): boolean => PEOPLE.includes(kind);

const PEOPLE: readonly string[] = vocabulary.people;

/** For search engines: what schema.org calls kinds, and the relation that says where an event was. */
export const WEB = { ...vocabulary.web, types: mapOf<string>(vocabulary.web.types) };

/** What can be asked for at once: ids to ask about, chains, records of a graph, steps around them. */
export const LIMITS = vocabulary.limits;

const TERMS = listsOf<TermEntry>(vocabulary.terms);
const NAMES = listsOf<string>(vocabulary.names);

/** The words of a list, in the order in which they are declared. */
export const termsOf = (list: TermList): ReadonlyMap<string, TermEntry> => TERMS.get(list) ?? new Map();

export const termOf = (list: TermList, word: string): TermEntry | undefined => TERMS.get(list)?.get(word);

/** A word of a list as people read it. */
export const labelOf = (list: TermList | NameList, word: string): string =>
  NAMES.get(list)?.get(word) ?? TERMS.get(list)?.get(word)?.label ?? spelledOut(word);

/** "cyber action" */
export const kindLabel = (kind: string): string => KINDS.get(kind)?.label ?? spelledOut(kind);

/** "cyber actions" */
export const kindPlural = (kind: string): string =>
  KINDS.get(kind)?.plural ?? `${spelledOut(kind)} (several)`;

/** A relation as words, read from its start, or from its end; never the words of one way for the other. */
export function relationWords(relation: string, forward = true): string {
  const entry = RELATIONS.get(relation);
  if (entry !== undefined) return forward ? entry.said : entry.reverse;
  return forward ? spelledOut(relation) : `${spelledOut(relation)} (from the other end)`;
}

/** Whether a relation is what the graph is about, so that its lines stand out. */
export const isMain = (relation: string): boolean => RELATIONS.get(relation)?.rank === 1;

/** The text that a search found, as people read it: of what something was, the words and not the code. */
export const foundText = (field: string, text: string): string =>
  field === 'TYPE' || field === 'FORM' ? spelledOut(text) : text;

const SPELLED = mapOf<string>(vocabulary.spelled);

/** A code that has no list, as well as it can be read: `SINGLE_SOURCE` as "single source", `CyberAction` as "cyber action", `DDOS` as "DDoS". */
export const spelledOut = (code: string): string =>
  SPELLED.get(code) ??
  code
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
