import { expect, it } from 'vitest';
import { ontology } from '../../../schema/ontology/index.ts';
import { PREDICATE_WORDS } from '../../../schema/ontology/predicate-words.ts';
import { rules } from '../../../schema/rules.ts';
import { fitting } from '../../../src/desk/page/form/predicates.ts';
import { vocabularyOf } from '../../../src/seed/model/vocabulary.ts';
import { deskOn } from './desk-folder.ts';

/** What stands on the left, what somebody types, and what it finds, as it reads from the left. */
const TABLE: readonly (readonly [kind: string, typed: string, label: string])[] = [
  ['Person', 'job', 'works for'],
  ['Person', 'job', 'described as'],
  ['Person', 'occupation', 'described as'],
  ['Person', 'unarmed', 'described as'],
  ['Person', 'hurt', 'was harmed in'],
  ['Person', 'shot', 'was harmed in'],
  ['Person', 'killed', 'was harmed in'],
  ['Person', 'died', 'was harmed in'],
  ['Person', 'victim', 'was harmed in'],
  ['Person', 'arrested', 'was a target of'],
  ['Person', 'suspended', 'was a target of'],
  ['Person', 'age', 'age'],
  ['Person', 'old', 'age'],
  ['Person', 'sister', 'is linked with'],
  ['Person', 'relative', 'is linked with'],
  ['Person', 'family', 'is linked with'],
  ['Person', 'said', 'did'],
  ['Person', 'witness', 'was involved in'],
  ['Person', 'saw', 'was involved in'],
  ['Person', 'spokeswoman', 'speaks for'],
  ['Person', 'member', 'belongs to'],
  ['Person', 'commented', 'did respond'],
  ['Person', 'silent', 'did respond'],
  ['Person', 'name', 'called'],
  ['Person', 'wound', 'injury'],
  ['PoliceDepartment', 'arrested', 'did'],
  ['PoliceDepartment', 'failed', 'left undone'],
  ['PoliceDepartment', 'has not', 'left undone'],
  ['Group', 'number', 'size'],
  ['Group', 'how many', 'size'],
  ['Group', 'people', 'size'],
  ['Group', 'organised', 'did'],
  ['Group', 'took part', 'did'],
  ['Group', 'published', 'did'],
  ['Incident', 'where', 'is placed in'],
  ['Incident', 'took place in', 'is placed in'],
  ['Incident', 'when', 'dated'],
  ['Incident', 'date', 'dated'],
  ['Incident', 'happened', 'occurred'],
  ['Incident', 'took place', 'occurred'],
  ['Incident', 'injured', 'harmed'],
  ['Incident', 'killed', 'harmed'],
  ['Incident', 'who', 'was done by'],
  ['Incident', 'why', 'reason'],
  ['Incident', 'because', 'reason'],
  ['Incident', 'how long', 'duration'],
  ['Incident', 'result', 'effect'],
  ['Incident', 'caused', 'led to'],
  ['Incident', 'witness', 'involved'],
  ['Demonstration', 'in response', 'responded to'],
  ['Demonstration', 'later', 'came after'],
  ['Demonstration', 'planned', 'occurred'],
  ['Statement', 'published', 'was published on'],
  ['Statement', 'demands', 'calls for'],
  ['Statement', 'responsibility', 'claims the credit for'],
  ['Statement', 'told', 'is addressed to'],
  ['Statement', 'said', 'says'],
  ['Statement', 'warns', 'threatens'],
  ['Statement', 'accuses', 'blames'],
];

it.each(TABLE)('of a %s, “%s” finds “%s” among the first three', async (kind, typed, label) => {
  const form = await theForm();
  const first = { id: 'one', name: 'One', kind, isNew: false, fields: {} };
  const found = fitting(form, typed, { first, second: null });
  expect(found.slice(0, 3).map((one) => one.label)).toContain(label);
});

it('everyday words stand at predicates that there are, each once', () => {
  const { relations, literals } = vocabularyOf(ontology, rules);
  for (const [name, { words = [], inverse = [] }] of Object.entries(PREDICATE_WORDS)) {
    expect(relations.has(name) || literals.has(name), name).toBe(true);
    for (const list of [words, inverse]) expect(new Set(list).size, name).toBe(list.length);
    if (inverse.length > 0) expect(relations.has(name), `${name} has no other end`).toBe(true);
  }
  expect(Object.keys(PREDICATE_WORDS).toSorted()).toEqual(
    [...relations.keys(), ...literals.keys()].toSorted(),
  );
});

let form: ReturnType<Awaited<ReturnType<typeof deskOn>>['desk']['form']> | undefined;
const theForm = () => (form ??= deskOn().then(({ desk }) => desk.form()));
