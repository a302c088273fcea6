import { describe, expect, it } from 'vitest';
import { article, type Files, problems } from './seed-folder.ts';

const COMMON =
  'assertedBy: article, voice: OWN, modality: ASSERTED, basis: REPORTED, passages: [article-s01]';

/** The article, published on 24 November 2014, with three events beside it and claims on lines of their own from line 2. */
const claims = (...lines: readonly string[]): Files => ({
  'article.yaml': article,
  'b.yaml': `claims:\n${lines.map((line, index) => `  - { id: b${index}, ${line}, ${COMMON} }\n`).join('')}`,
  'c.yaml': `entities:\n  Act:\n${['one', 'two', 'three'].map((id) => `    - { id: ${id}, name: ${id} }\n`).join('')}claims:\n${[
    'one',
    'two',
    'three',
  ]
    .map(
      (id) => `  - { id: ${id}-occurred, subject: ${id}, predicate: OCCURRED, value: HAPPENED, ${COMMON} }\n`,
    )
    .join('')}`,
});
const dated = (event: string, date: string, more = ''): string =>
  `subject: ${event}, predicate: DATED, value: "${date}", dateBasis: STATED${more}`;
const relation = (from: string, predicate: string, to: string): string =>
  `subject: ${from}, predicate: ${predicate}, object: ${to}`;

describe('the order of events', () => {
  it('cannot be that each came after the other: both claims are named', async () => {
    expect(
      await problems(claims(relation('one', 'AFTER', 'two'), relation('two', 'RESPONDS_TO', 'one'))),
    ).toMatch(
      /^b.yaml:[23]:\d+: these events come after each other in a circle: .*one AFTER two \(b.yaml:2\).*\n {4}correct a date or a relation/,
    );
    expect(
      await problems(claims(relation('one', 'AFTER', 'two'), relation('two', 'RESPONDS_TO', 'one'))),
    ).toContain('two RESPONDS_TO one (b.yaml:3)');
  });

  it('cannot be a long circle either, reported once', async () => {
    const message = await problems(
      claims(
        relation('one', 'AFTER', 'two'),
        relation('two', 'LED_TO', 'three'),
        relation('three', 'LED_TO', 'two'),
      ),
    );
    expect(message).toContain('two LED_TO three');
    expect(message).toContain('three LED_TO two');
    expect(message.split('in a circle')).toHaveLength(2);
  });

  it('allows two events during each other', async () => {
    expect(await problems(claims(relation('one', 'DURING', 'two'), relation('two', 'DURING', 'one')))).toBe(
      'ok',
    );
  });

  it('cannot contradict the dates: the relation and both dates are named', async () => {
    expect(
      await problems(
        claims(relation('one', 'AFTER', 'two'), dated('one', '2014-11-20'), dated('two', '2014-11-21')),
      ),
    ).toBe(
      'b.yaml:2:40: one AFTER two (b.yaml:2); yet two is dated 2014-11-21 (b.yaml:4), and one is dated 2014-11-20 (b.yaml:3)\n' +
        '    correct a date or a relation; if the sources disagree, say so: contradicts, with the id of the other claim',
    );
  });

  it('is followed over events without a date', async () => {
    const message = await problems(
      claims(
        relation('one', 'AFTER', 'three'),
        relation('three', 'PART_OF', 'two'),
        dated('one', '2014-11-20'),
        dated('two', '[2014-11-21..2014-11-22]'),
      ),
    );
    expect(message).toContain('three PART_OF two (b.yaml:3), one AFTER three (b.yaml:2); yet two is dated');
  });

  it('fits half-open dates, and rough ones', async () => {
    const after = relation('one', 'AFTER', 'two');
    expect(await problems(claims(after, dated('one', '2014-11-20/..'), dated('two', '../2014-11-21')))).toBe(
      'ok',
    );
    expect(
      await problems(claims(after, dated('one', '[2014-11-20..]'), dated('two', '[..2014-11-21]'))),
    ).toBe('ok');
    expect(await problems(claims(after, dated('one', '2014-10~'), dated('two', '2014-11-21')))).toBe('ok');
    expect(
      await problems(claims(after, dated('one', '[..2014-11-20]'), dated('two', '[2014-11-21..]'))),
    ).toContain('yet two');
  });

  it('does not depend on the hours between time zones if one is unknown', async () => {
    const night = dated('two', '2014-11-20T22:00', ', zone: America/Chicago');
    const after = relation('one', 'AFTER', 'two');
    expect(await problems(claims(after, dated('one', '2014-11-20'), night))).toBe('ok');
    expect(await problems(claims(after, dated('one', '2014-11-19'), night))).toContain('yet two');
  });

  it('has no event later than the publication of the document that reports it', async () => {
    expect(await problems(claims(dated('one', '2014-11-26')))).toBe(
      'b.yaml:2:54: one is dated 2014-11-26 (b.yaml:2), and what says that one took place came out before (c.yaml:7)\n' +
        '    correct a date or a relation; if the sources disagree, say so: contradicts, with the id of the other claim',
    );
  });

  it('may differ between sources that contradict each other', async () => {
    const files = claims(
      relation('one', 'AFTER', 'two'),
      `${relation('two', 'AFTER', 'one')}, contradicts: [b0]`,
    );
    expect(await problems(files)).toBe('ok');
  });

  it('ignores plans: what was carried out early is no contradiction', async () => {
    const planned =
      'subject: plan, predicate: OCCURRED, value: PLANNED, assertedBy: article, voice: OWN, modality: ASSERTED, basis: STATED, passages: [article-s01]';
    const files = claims(
      relation('one', 'REALIZES', 'plan'),
      dated('one', '2014-11-20'),
      dated('plan', '2014-11-30'),
    );
    expect(
      await problems({
        ...files,
        'd.yaml': `entities:\n  Act:\n    - { id: plan, name: A plan }\nclaims:\n  - { id: plan-occurred, ${planned} }\n`,
      }),
    ).toBe('ok');
  });
});
