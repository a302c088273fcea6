import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Change, standing, withChanges } from '../../../src/desk/change.ts';
import { fieldValues } from '../../../src/desk/fields.ts';
import { sentencesOf } from '../../../src/desk/passages.ts';
import { putClaim } from '../../../src/desk/plan.ts';
import type { ClaimDraft, NewEntity } from '../../../src/desk/protocol.ts';
import { openSource, printed, type Source, sourceOf } from '../../../src/desk/source.ts';
import { claimPrint, contentOf } from '../../../src/seed/diff/fingerprint.ts';
import { type DiffSide, diffSeeds } from '../../../src/seed/diff/index.ts';
import { firstDraft } from '../../../src/seed/format/first-draft.ts';
import type { SeedClaim } from '../../../src/seed/model/seed.ts';
import type { SeedView } from '../../../src/seed/model/seed-view.ts';
import { vocabularyOf } from '../../../src/seed/model/vocabulary.ts';
import { readSeeds } from '../../../src/seed/read/read-seeds.ts';
import { readSourceTexts } from '../../../src/text/source-texts.ts';
import { FIXTURE } from '../../support/fixture.ts';
import { domain, emptyFolder, sources } from './desk-folder.ts';

const vocabulary = vocabularyOf(domain.ontology, domain.rules);
const original = FIXTURE.seed;

async function sideOf(folder: string): Promise<DiffSide> {
  const { store } = await readSeeds([folder], { ...domain, report: () => {} });
  onTestFinished(() => store.close());
  return { name: 'seed', view: store, facts: domain.readFacts(store) };
}

/** What a claim says, with its words in the place of its passages and without its number. */
function saying(view: SeedView, claim: SeedClaim, numberOf: (id: string) => string): unknown {
  const { id: _, ...content } = contentOf(claim);
  const spans = (ids: readonly string[]) =>
    ids.map((id) => {
      const passage = view.passage(id);
      return `${passage?.document} ${passage?.start}-${passage?.end}`;
    });
  return {
    ...content,
    passages: spans(claim.passages),
    context: spans(claim.context),
    contradicts: claim.contradicts.map(numberOf),
    refutes: claim.refutes.map(numberOf),
    retracts: claim.retracts.map(numberOf),
  };
}

const OBJECTIONS = ['contradicts', 'refutes', 'retracts'] as const;

/** The draft of a page on which somebody enters a claim; entities are new where nobody spoke of them before. */
function draftOf(view: SeedView, claim: SeedClaim, isNew: (id: string) => boolean): ClaimDraft {
  const { subject, object, predicate, assertedBy, relayedBy, madeIn, values } = claim;
  const others = Object.values(values).filter((value) => typeof value === 'string' && isNew(value));
  const mentioned = [subject, object, assertedBy, ...relayedBy, ...madeIn, ...others];
  const entities = [...new Set(mentioned)].flatMap((id): readonly NewEntity[] => {
    const entity = typeof id === 'string' && isNew(id) ? view.entity(id) : undefined;
    if (entity === undefined) return [];
    const { id: own, name, ...fields } = entity.values;
    return [{ id: String(own), kind: entity.kind, name: String(name), fields: fieldValues(fields) }];
  });
  const spans = (ids: readonly string[]) => ids.flatMap((id) => view.passage(id) ?? []);
  return {
    subject,
    predicate,
    ...(object === undefined ? {} : { object }),
    fields: { ...fieldValues(values), assertedBy, relayedBy, madeIn },
    passages: spans(claim.passages),
    context: spans(claim.context),
    entities,
  };
}

describe.skipIf(sources === undefined)('a whole seed, entered claim by claim from its text', () => {
  it.each(['cleveland-2014', 'day-of-solidarity-2016', 'minneapolis-2020'])(
    'says the same: %s',
    async (name) => {
      const before = await sideOf(original);
      const { view } = before;
      const texts = await readSourceTexts(sources ?? '');
      const own = [...view.claims()].filter(({ at }) => at.file === `${name}.yaml`);
      const declared = new Map(
        [...view.entities()]
          .filter(({ at }) => at.file === `${name}.yaml`)
          .map((entity) => [entity.id, entity]),
      );
      const document = [...declared.values()].find(({ kind }) => kind === 'Document');
      const text = texts.get(String(document?.values.sha256));
      if (document === undefined || text === undefined) throw new Error(`the text of ${name} is not there`);

      const seeds = join(await emptyFolder(), 'seed');
      await cp(original, seeds, { recursive: true });
      const begun = firstDraft(text, {
        id: document.id,
        name: '',
        language: String(document.values.language),
      });
      const written = await readFile(join(original, `${name}.yaml`), 'utf8');
      const [block = ''] = /^document:\n(?: .*\n)+/m.exec(written) ?? [];
      await writeFile(join(seeds, `${name}.yaml`), `${block}\nclaims: []\n`);
      await writeFile(join(seeds, `${name}.passages.yaml`), begun.passages);

      const opening = { formatter: { vocabulary, texts }, text };
      const path = join(seeds, `${name}.yaml`);
      let source = await openSource({ path, name: `${name}.yaml` }, opening);
      const made = new Set<string>([document.id]);
      const numbers = new Map<string, string>();
      const put = (draft: ClaimDraft): string => {
        const plan = putClaim(source, draft, {
          vocabulary,
          points: text.points,
          isTaken: (id) => made.has(id) || source.claims.some((claim) => claim.id === id),
          isRead: () => true,
          orphansOf: () => [],
          occurrence: { predicate: 'OCCURRED', isUnsaid: () => false },
        });
        source = again(withChanges(source, plan.changes));
        for (const { sort, id } of plan.changes) if (sort === 'entity') made.add(id);
        return plan.claim ?? '';
      };
      const again = (one: Source) =>
        sourceOf(
          {
            file: one.file,
            parsed: { ...one.parsed, root: one.root },
            beside: one.beside && one.besideRoot && { ...one.beside, root: one.besideRoot },
          },
          opening,
        );
      for (const claim of own)
        numbers.set(claim.id, put(draftOf(view, claim, (id) => declared.has(id) && !made.has(id))));
      const numberOf = (id: string) => numbers.get(id) ?? id;
      // What stands against a claim that comes later is added once that one is there.
      for (const claim of own.filter((one) => OBJECTIONS.some((key) => one[key].length > 0))) {
        const id = numberOf(claim.id);
        const seen = source.claims.find((one) => one.id === id);
        if (seen === undefined) throw new Error(`${id} is not there`);
        const draft = draftOf(view, claim, () => false);
        const against = Object.fromEntries(OBJECTIONS.map((key) => [key, claim[key].map(numberOf)]));
        put({
          ...draft,
          fields: { ...draft.fields, ...against },
          replaces: { id, fingerprint: claimPrint(seen) },
        });
      }
      const claimed = new Set(source.claims.flatMap(({ passages, context }) => [...passages, ...context]));
      const spans = [...source.passages].filter(([key]) => claimed.has(`${document.id}-${key}`));
      for (const { key, ...sentence } of sentencesOf(source.passages)) {
        if (spans.some(([, { start, end }]) => sentence.start <= start && end <= sentence.end)) continue;
        const passage: Change = { sort: 'passage', id: key, before: null, after: null };
        source = withChanges(source, [
          { ...passage, after: { ...standing(source, passage), note: 'Says nothing.' } },
        ]);
      }
      const { changes, issues } = await printed(source, opening.formatter);
      expect(issues).toEqual([]);
      for (const [file, content] of changes) await writeFile(file, content);
      const after = await sideOf(seeds);
      expect(diffSeeds(before, after)).toMatchObject({ facts: [], entities: [], same: true });
      const entered = [...after.view.claims()].filter(({ at }) => at.file === `${name}.yaml`);
      const all = (side: SeedView, claims: readonly SeedClaim[], number: (id: string) => string) =>
        Object.fromEntries(claims.map((claim) => [number(claim.id), saying(side, claim, number)]));
      expect(all(after.view, entered, (id) => id)).toEqual(all(view, own, numberOf));
    },
  );
});
