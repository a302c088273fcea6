import type { Named } from './responses-answer.ts';

/** A source, as far as readers are told which it is. */
export interface SourceNamed extends Named {
  /** Null where it has no headline; undefined where that is not known. */
  readonly title?: string | null | undefined;
  /** The day of publication in words. */
  readonly dateDisplay?: string | null | undefined;
  readonly publishedBy?: { readonly nodes: readonly Named[] } | undefined;
}

/** Where in its source a passage is. */
export interface SentencePlace {
  readonly sentenceNumber: number;
  readonly isPartOfSentence: boolean;
}

export interface PassageNamed extends SentencePlace {
  readonly document: SourceNamed;
}

/** A source by its headline; without one by who published it and when, and by what we call it only where nobody knows. */
export function headlineOf({ title, name, dateDisplay, publishedBy }: SourceNamed): string {
  if (title) return `“${title}”`;
  // Who published it was not asked for everywhere; that it has no headline may only be said where nobody is known either.
  if (title === undefined || !dateDisplay || publishedBy === undefined) return name;
  const publishers = publishedBy?.nodes ?? [];
  if (publishers.length > 0) return [...publishers.map((one) => one.name), dateDisplay].join(', ');
  return `Untitled ${/^article\b/i.test(name) ? 'article' : 'document'} of ${dateDisplay}`;
}

/** As many words of a headline tell which of those named before it is. */
const FEW_WORDS = 4;

/** The same for whoever has read it before. */
export function shortHeadline(source: SourceNamed): string {
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
  const { title, name, publishedBy, dateDisplay } = source;
  if (!title && headlineOf(source) !== name) return [];
  return [...(publishedBy?.nodes ?? []).map((one) => one.name), ...(dateDisplay ? [dateDisplay] : [])];
}

/** "“Headline”, Publisher, 31 May 2020" */
export const sourceWords = (source: SourceNamed): string =>
  [headlineOf(source), ...publishedIn(source)].join(', ');

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

/** A document that says something is called by its headline, where the passages tell it; by its beginning if that is named. */
export const calledIn =
  (passages: readonly PassageNamed[], named?: ReadonlySet<string>) =>
  ({ id, name }: Named): Named => {
    const document = passages.find((one) => one.document.id === id)?.document;
    if (document === undefined) return { id, name };
    return { id, name: named?.has(id) ? shortHeadline(document) : headlineOf(document) };
  };
