import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ontology } from '../../../schema/ontology/index.ts';
import { rules } from '../../../schema/rules.ts';
import { seedSchema } from '../../../src/seed/format/json-schema.ts';
import { FIXTURE } from '../../support/fixture.ts';

const schema = seedSchema(ontology, rules);
const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
const folder = FIXTURE.seed;

/** Where a seed is not as the schema has it. */
function faults(text: string): readonly string[] {
  return validate(parse(text)) ? [] : (validate.errors ?? []).map(({ instancePath }) => instancePath);
}

describe('the JSON Schema of seeds', () => {
  it.each(readdirSync(folder).filter((name) => name.endsWith('.yaml')))('accepts %s', (name) => {
    expect(faults(readFileSync(join(folder, name), 'utf8'))).toEqual([]);
  });

  it('accepts claims that are written out, and new entities where they are mentioned', () => {
    const claim =
      '{ id: a, subject: b, predicate: NAMED, value: B, assertedBy: c, voice: OWN, passages: [s01] }';
    expect(faults(`claims:\n  - ${claim}`)).toEqual([]);
    expect(
      faults(
        'claims:\n  - { subject: { Person: b, name: B }, HARMED_IN: { Incident: c, name: C, type: SHOOTING }, role: VICTIM, passages: [{ s01: a … b }] }',
      ),
    ).toEqual([]);
  });

  it('tells of every predicate how it reads, a relation from both ends, and what it means', () => {
    const { properties } = JSON.parse(JSON.stringify(schema)).definitions.claim;
    expect(properties.RESPONDS_TO.description).toMatch(
      /^“responded to”; from the other end “was responded to by”\. \S.*From .* to /,
    );
    expect(properties.DATED.description).toMatch(/^“dated”\. \S.*Said of Event\./);
    for (const { name, description, words } of ontology.relations.filter(({ name }) => name in properties)) {
      expect(properties[name].description, name).toContain(description);
      for (const label of [words.said, words.reverse])
        expect(properties[name].description, name).toContain(`“${label}”`);
    }
  });

  it.each([
    ['a word that is none', 'claims:\n  - { subject: b, NAMED: B, voice: OWNN }', '/claims/0/voice'],
    [
      'a detail that the predicate does not have',
      'claims:\n  - { subject: b, NAMED: B, role: VICTIM }',
      '/claims/0/role',
    ],
    [
      'a role that the relation does not have',
      'claims:\n  - { subject: b, HARMED_IN: c, role: WITNESS }',
      '/claims/0/role',
    ],
    [
      'a value that is none of its words',
      'claims:\n  - { subject: b, OCCURRED: MAYBE }',
      '/claims/0/OCCURRED',
    ],
    ['a predicate that is none', 'claims:\n  - { subject: b, HARMD_IN: c }', '/claims/0'],
    ['a field that the kind does not have', 'entities:\n  Person:\n    b: { nme: B }', '/entities/Person/b'],
    ['a section that is none', 'claim: []', ''],
  ])('marks %s', (_name, text, at) => {
    expect(faults(text)).toContain(at);
  });
});
