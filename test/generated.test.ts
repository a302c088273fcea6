import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { generated } from '../schema/generated.ts';
import { ontology } from '../schema/index.ts';
import { projectRoot } from '../src/project-root.ts';
import { schema } from './support/schema.ts';

describe('what is generated from the declarations', () => {
  it.each(Object.entries(generated()))('schema/generated/%s is fresh (npm run generate)', (name, text) => {
    const checkedIn = readFileSync(join(projectRoot(), 'schema', 'generated', name), 'utf8');
    expect(checkedIn === text, `schema/generated/${name} is stale: run npm run generate`).toBe(true);
  });
});

describe('the schema', () => {
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));

  it('describes every type, field, argument and enum value', () => {
    const silent = types.flatMap((type) => [
      ...(type.description ? [] : [type.name]),
      ...(isObjectType(type) || isInterfaceType(type)
        ? Object.values(type.getFields()).flatMap((field) => [
            ...(field.description ? [] : [`${type.name}.${field.name}`]),
            ...field.args
              .filter(({ description }) => !description)
              .map(({ name }) => `${type.name}.${field.name}(${name})`),
          ])
        : []),
      ...(isInputObjectType(type)
        ? Object.values(type.getFields())
            .filter(({ description }) => !description)
            .map(({ name }) => `${type.name}.${name}`)
        : []),
      ...(isEnumType(type)
        ? type
            .getValues()
            .filter(({ description }) => !description)
            .map(({ name }) => `${type.name}.${name}`)
        : []),
    ]);
    expect(silent).toEqual([]);
  });

  // Shown in another form, or of no use to a reader.
  const hidden: Readonly<Record<string, string>> = {
    orderKey: 'only sorts',
    edtf: 'shown as when.edtf',
    dateDisplay: 'shown as when.display',
    approximate: 'shown as when.approximate',
    start: 'shown as when.start',
    end: 'shown as when.end',
    precision: 'shown as when.precision',
    zone: 'shown as when.zone',
    dateBasis: 'shown as when.dateBasis',
    dateText: 'shown as when.text',
    dateAnchor: 'shown as when.anchor',
    subjectId: 'shown as subject',
    objectId: 'shown as object',
    searchNames: 'only searched',
    searchTexts: 'only searched',
    asOfEnd: 'only compares',
    contestedAt: 'shown as contested, through a lens with asOf',
    withdrawnAt: 'shown as withdrawn, through a lens with asOf',
    formerSentence: 'shown as sentence, through a lens with asOf',
    timelineKey: 'only orders',
    valueKey: 'only finds',
    sourceId: 'shown as root',
    dependsOn: 'tells how a fact stands without some claims',
    falls: 'shown as restsOn, and through a lens with without',
    documentSha256: 'shown as document.sha256',
    redirects: 'resolved by node(id)',
    mergedIds: 'resolved by node(id)',
  };

  it('shows every property, relation and join of every kind, or hides it for a reason', () => {
    const missing = ontology.nodes
      .filter(({ abstract, name }) => !abstract && name !== 'Redirect')
      .flatMap((kind) => {
        const type = schema.getType(kind.name);
        const shown = isObjectType(type) ? Object.keys(type.getFields()) : [];
        const wanted = [
          ...Object.keys(kind.properties),
          ...ontology.traversalsOf(kind.name).map(({ name }) => name),
          ...ontology
            .joinsOf(kind.name)
            .map(({ name }) => name)
            .filter((name) => name !== 'anchor'),
        ];
        return wanted
          .filter((name) => !shown.includes(name) && hidden[name] === undefined)
          .map((name) => `${kind.name}.${name}`);
      });
    expect(missing).toEqual([]);
  });

  it('is read-only', () => {
    expect(schema.getMutationType()).toBeUndefined();
    expect(schema.getSubscriptionType()).toBeUndefined();
  });

  it('names connections after where they start', () => {
    const field = isInterfaceType(schema.getType('Event')) ? schema.getType('Event') : undefined;
    expect(
      field && isInterfaceType(field) ? getNamedType(field.getFields().responses?.type)?.name : undefined,
    ).toBe('EventResponsesConnection');
  });
});
