import { describe, expect, it } from 'vitest';
import type { FactStanding } from '../../../src/changes/standing.ts';
import { differenceText, titleOf } from '../../../src/changes/told.ts';

const standing = (
  details: FactStanding['details'],
  more: Partial<Omit<FactStanding, 'details'>> = {},
): FactStanding => ({
  sentence: 'The march.',
  status: 'SINGLE_SOURCE',
  basis: 'REPORTED',
  modality: 'ASSERTED',
  sources: 1,
  details,
  ...more,
});

describe('the headline of a fact that stands otherwise', () => {
  it('says first that an event is only planned now, however many say so', () => {
    const before = standing({ occurrence: 'HAPPENED' });
    const after = standing({ occurrence: 'PLANNED' }, { status: 'CORROBORATED', sources: 2 });
    expect(titleOf({ before, after })).toBe(
      'Now planned, and now told by several independent sources: The march.',
    );
  });

  it('says of a date worked out from several that they were combined, and not that several sources give it', () => {
    const sure = { status: 'CORROBORATED', sources: 4 };
    const before = standing({ edtf: '2014-11-22/2014-11-23' }, sure);
    const after = standing({ edtf: '2014-11-22' }, { ...sure, isDateCombined: true });
    expect(titleOf({ before, after })).toBe(
      'Now dated 22 November 2014, as the dates of several sources combined allow; the event itself still told by several independent sources: The march.',
    );
    expect(titleOf({ before, after: { ...after, isDateCombined: undefined } })).toMatch(
      /^Now dated 22 November 2014; the event itself still told by/,
    );
    expect(differenceText({ before: after, after: { ...after, isDateCombined: undefined } })).toBeUndefined();
  });

  it('says which part somebody has now, and which before', () => {
    const [before, after] = [standing({ role: 'AGENT' }), standing({ role: 'VICTIM' })];
    expect(titleOf({ before, after })).toMatch(
      /^Now role: victim instead of agent, still told by one source: /,
    );
    expect(differenceText({ before, after })).toBe('role: agent → victim');
  });

  it('names every detail that differs, and one that is gone', () => {
    const before = standing({ edtf: '2016-07-09', condition: 'if it rains' });
    const after = standing({ occurrence: 'PLANNED', edtf: '2016-07-10' });
    expect(titleOf({ before, after })).toMatch(
      /^Now planned; dated 10 July 2016; without “condition” \(before: if it rains\), still /,
    );
  });

  it('names what it rests on where no detail differs; below stands all that does', () => {
    const [before, after] = [standing({}), standing({}, { sources: 2, basis: 'STATED' })];
    expect(differenceText({ before, after })).toBe(
      'what it rests on: reported → stated by the actor; independent sources: 1 → 2',
    );
  });
});
