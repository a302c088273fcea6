import { edtfBounds } from '../../src/ontology/index.ts';
import type { SeedRule } from '../../src/seed/model/seed-rules.ts';
import { either } from '../../src/seed/model/telling.ts';

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
        yield index.issue(claim, ['value'], 'this date does not say where it comes from', [
          either(
            'write dateBasis: STATED, RELATIVE, PUBLICATION or EXTERNAL',
            'choose how the date is known',
          ),
        ]);
      }
      if (dateBasis === 'RELATIVE' && dateAnchor === undefined && !index.isWritten(claim, 'dateAnchor')) {
        yield index.issue(claim, ['dateBasis'], 'a relative date needs an anchor', [
          either(
            'write dateAnchor: and the id of the document or event it counts from',
            'choose the article or the event that it counts from',
          ),
        ]);
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
        yield index.issue(document, ['edtf'], 'this date does not say where it comes from', [
          either('write dateBasis: STATED, PUBLICATION or EXTERNAL', 'choose where the day comes from'),
        ]);
      }
    }
  },
};

/** What was added to a document came after it. */
export const additionsComeAfter: SeedRule = {
  name: 'additions-come-after',
  why: 'What is added later must not look as if it had been known on the first day.',
  *check(seed, index) {
    for (const claim of seed.claims) {
      const { added } = claim.values;
      const document = index.passage(claim.passages[0] ?? '')?.document;
      const { edtf, zone } = index.entity(document ?? '')?.values ?? {};
      if (typeof added !== 'string' || typeof edtf !== 'string' || document === undefined) continue;
      const [own, other] = [added, edtf].map((date) => boundsOf(date, zone));
      if (own?.end && other?.start && own.end < other.start)
        yield index.issue(
          claim,
          ['added'],
          `this was added before ${document} came out`,
          'correct one of the dates, or leave added out',
        );
    }
  },
};

/** The bounds of a date; undefined where it cannot be read, which is reported with the date itself. */
export function boundsOf(edtf: string, zone: unknown): ReturnType<typeof edtfBounds> | undefined {
  const clock = typeof zone === 'string' ? zone : undefined;
  return unreadable(edtf, clock) === undefined ? edtfBounds(edtf, clock) : undefined;
}

function unreadable(value: string, zone: string | undefined): string | undefined {
  try {
    edtfBounds(value, zone);
    return undefined;
  } catch (error) {
    return error instanceof RangeError ? error.message : 'it is not an EDTF date';
  }
}
