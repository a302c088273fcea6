import { edtfBounds } from '../../src/ontology/index.ts';
import type { SeedRule } from '../../src/seed/model/seed-rules.ts';

/** A date says where it comes from, and what it is counted from. */
export const datesCanBeRead: SeedRule = {
  name: 'dates-can-be-read',
  why: 'A date that was worked out is only as good as its anchor and its zone.',
  *check(seed, index) {
    for (const claim of seed.claims) {
      if (claim.predicate !== 'DATED') continue;
      const { value, zone, dateBasis, dateAnchor } = claim.values;
      if (typeof value === 'string' && typeof zone === 'string') {
        const reason = unreadable(value, zone);
        if (reason !== undefined)
          yield index.issue(
            claim,
            ['value'],
            `the value of DATED is not a date in ${zone}: ${reason}`,
            'correct the date or the zone',
          );
      }
      if (dateBasis === undefined && !index.isWritten(claim, 'dateBasis')) {
        yield index.issue(
          claim,
          ['value'],
          'this date does not say where it comes from',
          'write dateBasis: STATED, RELATIVE, PUBLICATION or EXTERNAL',
        );
      }
      if (dateBasis === 'RELATIVE' && dateAnchor === undefined && !index.isWritten(claim, 'dateAnchor')) {
        yield index.issue(
          claim,
          ['dateBasis'],
          'a relative date needs an anchor',
          'write dateAnchor: and the id of the document or event it counts from',
        );
      }
    }
  },
};

/** The date of a document says where it comes from. */
export const documentsAreDatedSoundly: SeedRule = {
  name: 'documents-are-dated-soundly',
  why: 'Words such as "last week" count from it.',
  *check(seed, index) {
    for (const document of seed.entities) {
      const { edtf, dateBasis } = document.values;
      if (document.kind !== 'Document') continue;
      if (typeof edtf === 'string' && dateBasis === undefined && !index.isWritten(document, 'dateBasis')) {
        yield index.issue(
          document,
          ['edtf'],
          'this date does not say where it comes from',
          'write dateBasis: STATED, PUBLICATION or EXTERNAL',
        );
      }
    }
  },
};

function unreadable(value: string, zone: string): string | undefined {
  try {
    edtfBounds(value, zone);
    return undefined;
  } catch (error) {
    return error instanceof RangeError ? error.message : 'it is not an EDTF date';
  }
}
