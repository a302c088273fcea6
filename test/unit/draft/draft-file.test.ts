import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DraftFile, draftText, parseDraft } from '../../../src/draft/draft-file.ts';
import { draftPath } from '../../../src/seed/read/drafts.ts';

/** Texts as articles have them, and worse. */
const text = fc.oneof(
  fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        'the ',
        'police: ',
        '# ',
        '“said” ',
        '"',
        "'",
        '{',
        '}, ',
        '- ',
        '2020-05-31',
        'yes',
        '\n',
      ),
      {
        minLength: 1,
        maxLength: 60,
      },
    )
    .map((parts) => parts.join('')),
);
const key = fc.stringMatching(/^[a-z]{1,12}$/);

describe('the file of a draft', () => {
  it('reads as what was written, whatever words it quotes', () => {
    const drafts = fc.record({
      document: fc.constant('outage'),
      proposedBy: text,
      accepted: fc.array(fc.stringMatching(/^proposal-[a-z]{4}$/), { maxLength: 2 }),
      rejected: fc.array(fc.stringMatching(/^proposal-[a-z]{4}$/), { maxLength: 2 }),
      entities: fc
        .uniqueArray(key, { maxLength: 3 })
        .chain((ids) =>
          fc.tuple(
            ...ids.map((id) =>
              fc.record({ id: fc.constant(id), kind: fc.constant('Act'), fields: fc.record({ name: text }) }),
            ),
          ),
        ),
      claims: fc.array(
        fc.record({
          id: key,
          subject: key,
          SAYS: text,
          count: fc.integer(),
          passages: fc.record({ s01: text }),
        }),
        { maxLength: 3 },
      ),
    });
    fc.assert(
      fc.property(drafts, (draft: DraftFile) => {
        expect(parseDraft(draftText(draft), 'draft.yaml')).toEqual(draft);
      }),
      { numRuns: 300 },
    );
  });

  it('stands beside the folder of the seeds, not in it', () => {
    expect(draftPath('/data/seed', 'outage')).toBe('/data/draft/outage.yaml');
    expect(draftPath('/data/seed/', 'outage')).toBe('/data/draft/outage.yaml');
  });

  it('is refused if it is something else', () => {
    for (const other of ['', 'claims: []', '- a list', ': {', 'document: 5\nproposedBy: me'])
      expect(() => parseDraft(other, 'other.yaml')).toThrow('other.yaml is not a draft');
  });
});
