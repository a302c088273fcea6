import { dateInSentence, isWordOf } from '../../src/ontology/index.ts';
import { ResponseType } from '../ontology/fact.ts';
import { type ReadClaim, textOf } from '../projection/claim.ts';

/** What follows what is said: how, since when, on which condition. `before` are the words behind which it stands. */
export function trailOf(claim: ReadClaim, before = ''): readonly string[] {
  const { type, from, to, condition } = claim.seed.values;
  return [
    isWordOf(ResponseType, type) && claim.predicate === 'RESPONDS_TO'
      ? `${HAS_CLAUSE.test(before) ? ', ' : ''}${ResponseType.words[type].how}`
      : undefined,
    textOf(from) === undefined ? undefined : `since ${bare(String(from))}`,
    textOf(to) === undefined ? undefined : `until ${bare(String(to))}`,
    textOf(condition) === undefined ? undefined : `, ${textOf(condition)}`,
  ].filter((part) => part !== undefined);
}

/** Behind a relative clause, what follows would seem to belong to it. */
const HAS_CLAUSE = /,|\b(who|whom|whose|which|that)\b/;

/** The moment up to which it holds, before all else. */
export function asOf({ seed }: ReadClaim): string | undefined {
  const text = textOf(seed.values.asOf);
  return text === undefined ? undefined : `as of ${bare(text, textOf(seed.values.zone))},`;
}

/** A date behind a word that needs no other: "since 2014". */
const bare = (edtf: string, zone?: string): string => dateInSentence(edtf, zone).replace(/^(on|in) /, '');
