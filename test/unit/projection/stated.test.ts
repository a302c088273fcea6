import { describe, expect, it, onTestFinished } from 'vitest';
import { ontology } from '../../../schema/ontology/index.ts';
import { projectView } from '../../../schema/projection/index.ts';
import { readFacts } from '../../../schema/projection/stated.ts';
import { fixtureSeeds } from '../../support/fixture.ts';

describe('the facts that a review lists', () => {
  it('stand as the graph has them: every relation, and every event with its occurrence and date', async () => {
    const { store } = await fixtureSeeds();
    onTestFinished(() => store.close());
    const { nodes, edges } = projectView(store);
    const facts = new Map([...readFacts(store).facts()].map((fact) => [fact.key, fact]));
    const relations = edges.filter(({ type }) => ontology.relation(type).layer === 'fact');
    const events = nodes.filter(
      ({ kind, values }) => ontology.isA(kind, 'Event') && values.rid !== undefined,
    );
    expect([relations.length, events.length].every((count) => count > 100)).toBe(true);
    for (const { rid, values } of [
      ...relations,
      ...events.map((one) => ({ ...one, rid: String(one.values.rid) })),
    ]) {
      const { status, basis, modality, sentence, sources } = values;
      expect(facts.get(rid)).toMatchObject({ status, basis, modality, sentence, polarity: 'AFFIRMED' });
      expect(facts.get(rid)?.roots.length).toBe(sources);
    }
    const shown = [...facts.values()].filter((fact) => fact.predicate === 'DATED' && fact.shown);
    const dated = events.flatMap(({ id, values }) =>
      values.edtf === undefined ? [] : [`${id} ${values.edtf}`],
    );
    expect(shown.map(({ subject, value }) => `${subject} ${value}`).sort()).toEqual(dated.sort());
  });

  it('are found again by their keys', async () => {
    const { store } = await fixtureSeeds();
    onTestFinished(() => store.close());
    const reader = readFacts(store);
    const facts = [...reader.facts()];
    expect(new Set(facts.map(({ key }) => key)).size).toBe(facts.length);
    for (const fact of facts) expect(reader.factsAt(fact.key)).toEqual([fact]);
  });
});
