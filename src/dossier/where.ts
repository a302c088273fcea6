import type { Asserter, Named } from './responses-answer.ts';

/** A source, as far as readers are told which it is. */
export interface SourceNamed extends Named {
  /** Null where it has no headline; undefined where that is not known. */
  readonly title?: string | null | undefined;
  /** The day of publication in words. */
  readonly dateDisplay?: string | null | undefined;
  /** Where it is, if that was asked. */
  readonly url?: string | null | undefined;
  readonly publishedBy?: { readonly nodes: readonly Named[] } | undefined;
}

/** Whoever says something, as a source: of a document with what readers are told of it. */
export const asSource = ({ entity, ...named }: Asserter): SourceNamed => ({ ...named, ...entity });

/** Where in its source a passage is. */
export interface SentencePlace {
  readonly sentenceNumber: number;
  readonly isPartOfSentence: boolean;
}

export interface PassageNamed extends SentencePlace {
  readonly document: SourceNamed;
}

/** A source by its headline; without one by who published it and when, and by what we call it only where nobody knows. */
export function headlineOf(source: SourceNamed): string {
  const { title, name, dateDisplay, publishedBy } = source;
  if (title) return `“${title}”`;
  // Who published it was not asked for everywhere; that it has no headline may only be said where nobody is known either.
  if (title === undefined || !dateDisplay || publishedBy === undefined) return name;
  return (
    outletOf(source) ?? `Untitled ${/^article\b/i.test(name) ? 'article' : 'document'} of ${dateDisplay}`
  );
}

/** Who published it, and when: "Sputnik News, 31 May 2020"; nothing where nobody is known to have. */
const outletOf = (source: SourceNamed): string | undefined =>
  source.publishedBy?.nodes.length ? publicationOf(source).join(', ') : undefined;

const publicationOf = ({ publishedBy, dateDisplay }: SourceNamed): readonly string[] => [
  ...(publishedBy?.nodes ?? []).map((one) => one.name),
  ...(dateDisplay ? [dateDisplay] : []),
];

/** As many words of a headline tell which of those named before it is. */
const FEW_WORDS = 4;

/** The same for whoever has read it before, and in a list of many: by its outlet and day, if that is known. */
export function shortSource(source: SourceNamed): string {
  const outlet = outletOf(source);
  if (outlet !== undefined) return outlet;
  const words = source.title?.split(/\s+/) ?? [];
  return words.length > FEW_WORDS
    ? `“${words
        .slice(0, FEW_WORDS)
        .join(' ')
        .replace(/[,;:]$/, '')} …”`
    : headlineOf(source);
}

/** Who published it, and when; of what goes by that, nothing more. */
export function publishedIn(source: SourceNamed): readonly string[] {
  const { title, name } = source;
  return !title && headlineOf(source) !== name ? [] : publicationOf(source);
}

/** How a source is named: its headline, and what stands before and after that. */
export interface SourceParts {
  readonly before: string;
  readonly called: string;
  readonly after: string;
}

/** Readers weigh an outlet before they read a headline: it comes first wherever it is known. */
export function sourceParts(source: SourceNamed): SourceParts {
  const called = headlineOf(source);
  const published = publishedIn(source).join(', ');
  if (published === '') return { before: '', called, after: '' };
  return outletOf(source) === undefined
    ? { before: '', called, after: `, ${published}` }
    : { before: `${published}, `, called, after: '' };
}

/** "Publisher, 31 May 2020, “Headline”" */
export function sourceWords(source: SourceNamed): string {
  const { before, called, after } = sourceParts(source);
  return `${before}${called}${after}`;
}

/** "sentence 3", and of a part of it "in sentence 3". */
export const sentenceWords = ({ sentenceNumber, isPartOfSentence }: SentencePlace): string =>
  `${isPartOfSentence ? 'in ' : ''}sentence ${sentenceNumber}`;

/** The same for programs and for those who count: Unicode code points. */
export const charactersWords = ({ start, end }: { readonly start: number; readonly end: number }): string =>
  `characters ${start} to ${end}`;

/** Where passages stand, for a citation: each source once, with its sentences. */
export function citedWords(passages: readonly PassageNamed[]): readonly string[] {
  const sources = new Map(passages.map(({ document }) => [document.id, document]));
  return [...sources.values()].map((source) => {
    const numbers = new Set(
      passages.filter(({ document }) => document.id === source.id).map((one) => one.sentenceNumber),
    );
    return `${sourceWords(source)}, ${numbersWords([...numbers].sort((one, other) => one - other))}`;
  });
}

/** "sentence 3", "sentences 3, 5 and 7" */
function numbersWords(numbers: readonly number[]): string {
  if (numbers.length < 2) return `sentence ${numbers.join()}`;
  return `sentences ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;
}

/** A document that says something is called as a source, where the passages tell it; briefly if it is named before. */
export const calledIn =
  (passages: readonly PassageNamed[], named?: ReadonlySet<string>) =>
  ({ id, name }: Named): Named => {
    const document = passages.find((one) => one.document.id === id)?.document;
    if (document === undefined) return { id, name };
    return { id, name: named?.has(id) ? shortSource(document) : sourceWords(document) };
  };
