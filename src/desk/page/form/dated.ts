import type { ClaimFields, Named } from '../../protocol.ts';
import { type DateReading, dateReadings } from '../../read-date.ts';
import { isEmpty } from './model.ts';
import { saidBy } from './said-by.ts';

interface Text {
  /** The words that the claim rests on. */
  readonly words: string;
  readonly document: Named;
  /** Whoever reads it, where that is known. */
  readonly curator: Named | undefined;
}

interface Dated {
  readonly fields: ClaimFields;
  /** The detail that is still to be said, by its name. */
  readonly lacks: string | undefined;
}

/** What a date that was read makes of the fields of a claim: the date, how it is known, by which words, and from where they count. */
export function dated(
  fields: ClaimFields,
  { edtf, words: read, basis, isCounted, isInferred }: DateReading,
  { words, document, curator }: Text,
): Dated {
  if (read !== '' && words.includes(read))
    return {
      fields: {
        ...fields,
        value: edtf,
        dateBasis: basis,
        dateText: read,
        dateAnchor: isCounted ? document.id : null,
        // Which year is meant is the reading of whoever chooses it.
        ...(isInferred && curator && saidBy(curator, document, false)),
      },
      lacks: undefined,
    };
  // Worked out by whoever reads: "two days later" counts from something else that happened.
  const { fromEvent } = dateReadings(words, {});
  if (fromEvent !== undefined)
    return {
      fields: { ...fields, value: edtf, dateBasis: 'RELATIVE', dateText: fromEvent, dateAnchor: null },
      lacks: 'dateAnchor',
    };
  return { fields: { ...fields, value: edtf }, lacks: isEmpty(fields.dateBasis) ? 'dateBasis' : undefined };
}
