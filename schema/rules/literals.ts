import { z } from 'zod';
import { type LiteralReference, p, wordsOf } from '../../src/ontology/index.ts';
import type { LiteralForm } from '../../src/seed/seed-rules.ts';
import { Occurrence } from '../ontology/event.ts';
import { LITERALS, type LiteralWord } from '../ontology/literals.ts';

const text = p.string('Text.').type.check;
const decimal = p.decimal('A number.').type.check;
/** A number, or the words of the source ("several") where it gives none. */
const amount = z.union([decimal, text], { error: 'must be a number' });

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
    value: p.enum(Occurrence, 'The occurrence.').type.check,
    words: wordsOf(Occurrence),
    // What was planned may have happened; what happened was not left undone.
    exclusive: [['HAPPENED', 'ONGOING'], ['OMITTED']],
    details: [],
  },
  DATED: {
    subject: ['Event'],
    value: p.edtf('The date.').type.check,
    exclusive: 'dates',
    details: ['zone', 'dateBasis', 'dateText', 'dateAnchor'],
  },
  NAMED: said,
  DESCRIBED_AS: said,
  AGE: { subject: ['Actor'], value: decimal, exclusive: 'numbers', details: ['comparator', 'unit'] },
  QUANTITY: counted,
  SIZE: counted,
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
  return value === amount
    ? 'a number, or words'
    : value === decimal
      ? 'a number'
      : value === text
        ? 'text'
        : 'an EDTF date';
}
