import { LITERALS } from '../../schema/ontology/literals.ts';
import type { Seed, SeedClaim, SeedEntity, SeedPassage, Values } from '../../src/seed/model/seed.ts';

const at = { file: 'small.yaml', line: 1, column: 1 };

export interface Said extends Partial<Omit<SeedClaim, 'values' | 'passages'>> {
  readonly values?: Values;
  /** The documents it stands in; the first of all where not given. */
  readonly in?: readonly string[];
}

/**
 * A graph of a few records for a test: entities as `[id, kind, values]`, claims as `[id, subject, predicate, object or
 * value, more]`. Where nothing else is said a claim is asserted by the first document, in its own voice, as reported.
 */
export function smallGraph(
  entities: readonly (readonly [id: string, kind: string, values?: Values])[],
  claims: readonly (readonly [id: string, subject: string, predicate: string, said: string, more?: Said])[],
): Seed {
  const documents = entities.filter(([, kind]) => kind === 'Document').map(([id]) => id);
  const [first = ''] = documents;
  const literal = new Set(Object.keys(LITERALS).filter((name) => name !== 'DID_RESPOND'));
  const read = claims.map(
    ([id, subject, predicate, said, { values, in: standsIn, ...more } = {}]): SeedClaim => ({
      id,
      subject,
      predicate,
      object: literal.has(predicate) ? undefined : said,
      assertedBy: first,
      relayedBy: [],
      reviewedBy: [],
      madeIn: [],
      passages: (standsIn ?? [first]).map(passageOf),
      context: [],
      contradicts: [],
      refutes: [],
      retracts: [],
      at,
      ...more,
      values: {
        voice: 'OWN',
        modality: 'ASSERTED',
        basis: 'REPORTED',
        ...(literal.has(predicate) ? { value: said } : {}),
        ...values,
      },
    }),
  );
  return {
    entities: entities.map(
      ([id, kind, values]): SeedEntity => ({
        id,
        kind,
        values: { id, name: id, ...ofKind(kind, id), ...values },
        at,
      }),
    ),
    links: [],
    passages: documents.map(
      (document): SeedPassage => ({
        id: passageOf(document),
        document,
        start: 0,
        end: 10,
        sha256: document,
        note: undefined,
        at,
      }),
    ),
    claims: read,
    merged: new Map(),
    digest: JSON.stringify([entities, claims]),
  };
}

const passageOf = (document: string) => `${document}-s01`;

/** What records of a kind must have. */
function ofKind(kind: string, id: string): Values {
  switch (kind) {
    case 'Document':
      return { sha256: id, length: 100 };
    case 'Incident':
      return { type: 'OTHER' };
    case 'Statement':
      return { form: 'TEXT' };
    case 'Topic':
      return { kind: 'THEME' };
    default:
      return {};
  }
}
