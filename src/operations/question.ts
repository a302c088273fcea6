import { z } from 'zod';
import { stretchInSentence } from '../ontology/values/date-text.ts';
import { edtfBounds } from '../ontology/values/edtf.ts';
import type { Variables } from './run.ts';

/** As many records are named in a question; the rest is counted. */
const MOST_NAMED = 3;

/** `{to}`: what a variable asks about. */
const VALUE = /\{(\w+)\}/g;
/** `[, among {by}]`: only where all of its variables are given. */
const OPTIONAL = /\[([^[\]]*)\]/g;

/** The variables that a question names. */
export const namedIn = (question: string): readonly string[] =>
  [...question.matchAll(VALUE)].flatMap(([, name]) => name ?? []);

interface Asked {
  readonly question: string;
  /** With what each is if nobody gives it. */
  readonly variables: readonly { readonly name: string; readonly usual: unknown }[];
}

/**
 * What is asked, in words: "Who responded to {to}[, among {by}]?" as "Who responded to the shooting of Ann?", with records as
 * they are called inside a sentence.
 */
export function questionOf(
  { question, variables }: Asked,
  given: Variables,
  names: ReadonlyMap<string, string>,
): string {
  const usual = new Map(variables.map((variable) => [variable.name, variable.usual]));
  const textOf = (name: string): string => {
    const value = given[name] ?? usual.get(name);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return stretchWords(value);
    const all = [value].flat().filter((one) => one !== undefined && one !== null && one !== '');
    return listed(all.map((one) => names.get(String(one)) ?? plain(String(one))));
  };
  return question
    .replaceAll(OPTIONAL, (_, part: string) =>
      namedIn(part).every((name) => textOf(name) !== '') ? part : '',
    )
    .replaceAll(VALUE, (_, name: string) => textOf(name));
}

const STRETCH = z.object({ from: z.string().nullish(), to: z.string().nullish() });

/** A stretch of time as a sentence says it; nothing for what is no such stretch, which the answer explains. */
function stretchWords(value: object): string {
  const { data } = STRETCH.safeParse(value);
  if (data === undefined || !(data.from || data.to)) return '';
  try {
    for (const end of [data.from, data.to]) if (end) edtfBounds(end);
    return stretchInSentence(data);
  } catch (error) {
    if (error instanceof RangeError) return '';
    throw error;
  }
}

/** A word of the API as people write it. */
const plain = (text: string): string =>
  /^[A-Z]+(_[A-Z]+)*$/.test(text) ? text.replaceAll('_', ' ').toLowerCase() : text;

function listed(all: readonly string[]): string {
  const named = all.slice(0, MOST_NAMED);
  const more = all.length > MOST_NAMED ? [`${all.length - MOST_NAMED} more`] : [];
  const [last = '', ...before] = [...named, ...more].reverse();
  return before.length === 0 ? last : `${before.reverse().join(', ')} and ${last}`;
}
