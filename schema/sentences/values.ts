import { dateInSentence } from '../../src/ontology/index.ts';
import { lowered, type Noun, numeral, quoted, singular, withWording } from '../../src/sentences/index.ts';
import { LITERALS, type LiteralWord, type Telling } from '../ontology/literals.ts';
import { measureOf } from '../projection/amounts.ts';
import { type ReadClaim, textOf } from '../projection/claim.ts';

/** A value as it stands in a sentence, with how it is put there. */
export interface SaidValue {
  readonly telling: Telling;
  readonly value: string;
  readonly question?: string;
  readonly note?: string;
}

/** What a claim says of its subject, if it is no relation. `known` are the nouns of its sentence, by which names are told. */
export function saidValue(claim: ReadClaim, predicate: LiteralWord, known: readonly Noun[]): SaidValue {
  const { value = '', seed } = claim;
  switch (predicate) {
    case 'DATED':
      return dated(claim);
    case 'NAMED':
      return { telling: LITERALS.NAMED.sentence, value: quoted(value).slice(1, -1) };
    case 'SIZE':
      return {
        telling: claim.number === undefined ? LITERALS.SIZE.vague : LITERALS.SIZE.sentence,
        value: amount(claim),
      };
    case 'QUANTITY':
      return { telling: LITERALS.QUANTITY.sentence, value: counted(claim) };
    case 'AGE':
      return {
        telling: LITERALS.AGE.sentence,
        // An age is no count: "less than 12 years old".
        value: `${amount(claim).replace(/^fewer\b/, 'less')} ${textOf(seed.values.unit) ?? 'years'}`,
      };
    default:
      return worded(claim, predicate, known);
  }
}

function dated({ value = '', seed }: ReadClaim): SaidValue {
  const { dateText, dateBasis, zone } = seed.values;
  const note =
    dateBasis === 'RELATIVE' && textOf(dateText) ? { note: `worked out from “${textOf(dateText)}”` } : {};
  return { telling: LITERALS.DATED.sentence, value: dateInSentence(value, textOf(zone)), ...note };
}

/** "two", "more than 500", "several" */
export function amount(claim: ReadClaim): string {
  const { value, number } = claim;
  const { meant, compared } = measureOf(claim);
  return `${compared}${number === undefined ? (value ?? meant) : numeral(number)}`;
}

/** "two shots": what is counted, in the singular where there is one. */
export function counted(claim: ReadClaim): string {
  const { things } = measureOf(claim);
  return [amount(claim), claim.number === 1 ? singular(things) : things]
    .filter((part) => part !== '')
    .join(' ');
}

function worded(
  { value = '', seed, polarity }: ReadClaim,
  predicate: LiteralWord,
  known: readonly Noun[],
): SaidValue {
  const literal: Literal = LITERALS[predicate];
  const plain = lowered(
    value.replace(/[.\s]+$/, ''),
    known.map(({ text }) => text),
  );
  const text = withWording(plain, textOf(seed.values.wording)).replaceAll(/"([^"]*)"/g, '“$1”');
  const telling =
    literal.aim !== undefined && /^to\s/i.test(plain)
      ? literal.aim
      : literal.whole !== undefined && isClause(plain)
        ? literal.whole
        : literal.sentence;
  const asks = polarity === 'OPEN' && /^(how|what|when|where|whether|who|why)\b/i.test(plain);
  const [about] = known;
  // A question that is only a part of what is asked says of what.
  const asked =
    /\b(he|she|it|they|his|her|its|their|this)\b/i.test(text) && about ? `${text} (${about.text})` : text;
  return { telling, value: text, ...(asks ? { question: asked } : {}) };
}

interface Literal {
  readonly sentence: Telling;
  readonly aim?: Telling;
  readonly whole?: Telling;
}

const FINITE = /\s(is|are|was|were|has|have|had|will|would|does|did|began|can|could|may|might|must|should)\s/;

/** Whether a value is a sentence of its own, and no description: as far as that can be seen from its words. */
const isClause = (value: string): boolean =>
  /^(that|to|it|they|there|this|nobody)\s/i.test(value) ||
  FINITE.test(` ${value.replace(/\s(that|who|which|whom|where|when|if|as|whose)\s.*$/s, '')} `);
