import { z } from 'zod';
import { type LiteralReference, p, type ValueType, wordsOf } from '../../src/ontology/index.ts';
import type { LiteralForm } from '../../src/seed/model/seed-rules.ts';
import { Occurrence } from '../ontology/event.ts';
import { LITERALS, type LiteralWord } from '../ontology/literals.ts';
import { AGE, AMOUNT } from '../ontology/ranges.ts';

const text = p.string('Text.').type;
const age = p.decimal('An age.', AGE).type;
const amount = orWords(p.decimal('An amount.', AMOUNT).type);
const size = orWords(p.integer('A size.', AMOUNT).type);

/** A number, or the words of the source ("several") where it gives none. */
function orWords({ check, hint, name, range }: ValueType): NonNullable<LiteralForm['value']> {
  return { check: z.union([check, text.check], { error: `must be a ${name} ${range}` }), hint };
}

const said: LiteralForm = { subject: ['Entity'], value: text, details: [] };
const saidOfEvents: LiteralForm = { subject: ['Event'], value: text, details: [] };
const counted: LiteralForm = {
  subject: ['Entity'],
  value: amount,
  exclusive: 'numbers',
  details: ['comparator', 'unit', 'of'],
};

/** What claims with each literal predicate look like. */
export const literals: Readonly<Record<LiteralWord, LiteralForm>> = {
  OCCURRED: {
    subject: ['Event'],
    value: p.enum(Occurrence, 'The occurrence.').type,
    words: wordsOf(Occurrence),
    // What was planned may have happened; what happened was not left undone.
    exclusive: [['HAPPENED', 'ONGOING'], ['OMITTED']],
    details: [],
  },
  DATED: {
    subject: ['Event'],
    value: p.edtf('The date.').type,
    exclusive: 'dates',
    details: ['zone', 'dateBasis', 'dateText', 'dateAnchor'],
  },
  NAMED: said,
  DESCRIBED_AS: said,
  AGE: { subject: ['Actor'], value: age, exclusive: 'numbers', details: ['comparator', 'unit'] },
  QUANTITY: counted,
  SIZE: { ...counted, value: size },
  INJURY: said,
  EFFECT: saidOfEvents,
  DURATION: { ...said, details: ['comparator', 'unit'] },
  PURPOSE: said,
  REASON: said,
  EVALUATED_AS: said,
  SAYS: said,
  DID_RESPOND: { subject: ['Actor'], object: ['Event'], details: [] },
};

/** The same for readers. */
export function literalReference(): readonly LiteralReference[] {
  return Object.entries(literals).map(([name, form]) => ({
    // The entries of a record are exactly its keys; TypeScript forgets that.
    ...LITERALS[name as LiteralWord],
    name,
    subject: form.subject,
    value: valueForm(form),
    details: form.details,
  }));
}

function valueForm({ object, value, words }: LiteralForm): string {
  if (object !== undefined) return `none; its object is: ${object.join(', ')}`;
  if (words !== undefined) return words.map((word) => `\`${word}\``).join(', ');
  return value === amount || value === size
    ? 'a number, or words'
    : value === age
      ? 'a number'
      : value === text
        ? 'text'
        : 'an EDTF date';
}
