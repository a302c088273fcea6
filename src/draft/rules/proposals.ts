import type { Json, JsonObject } from '../json.ts';

/** Words of a sentence that bear a claim. */
export interface Bearing {
  readonly key: string;
  readonly words: string;
}

/** How a claim is said. */
export type Saying = 'REPORTED' | 'ALLEGED' | Word;
/** What somebody says, or the document shows. */
interface Word {
  readonly by: string;
  readonly as: 'QUOTED' | 'PARAPHRASED' | 'EMBEDDED';
  readonly basis: 'STATED' | 'CLAIMED' | 'REPORTED';
  readonly modality?: 'ASSERTED' | 'ALLEGED';
}

/** Words as a name begins: "Curfew in Miami". */
export const asName = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Collects what the rules find, each thing once, in the order of the text. */
export class Proposals {
  readonly #document: string;
  readonly #entities = new Map<string, JsonObject>();
  readonly #claims = new Map<string, { claim: JsonObject; passages: Json[] }>();
  readonly #isKnown: (id: string) => boolean;

  constructor(document: string, isKnown: (id: string) => boolean) {
    this.#document = document;
    this.#isKnown = isKnown;
  }

  /** Adds an entity that is not known, and returns its id. */
  entity(kind: string, id: string, fields: JsonObject): string {
    if (!this.#isKnown(id) && !this.#entities.has(id)) this.#entities.set(id, { [kind]: id, ...fields });
    return id;
  }

  /** Whether there is such an entity, known or new. */
  has(id: string): boolean {
    return this.#isKnown(id) || this.#entities.has(id);
  }

  /** Adds a claim; the same claim from another sentence adds a passage to it. */
  claim(subject: string, said: JsonObject, { key, words }: Bearing, saying: Saying = 'REPORTED'): void {
    const claim = { subject, ...said, ...this.#said(saying) };
    const text = JSON.stringify(claim);
    const passage = { [key]: words };
    const known = this.#claims.get(text);
    if (known === undefined) this.#claims.set(text, { claim, passages: [passage] });
    else if (!known.passages.some((one) => JSON.stringify(one) === JSON.stringify(passage)))
      known.passages.push(passage);
  }

  #said(saying: Saying): JsonObject {
    if (saying === 'REPORTED')
      return { assertedBy: this.#document, voice: 'OWN', modality: 'ASSERTED', basis: 'REPORTED' };
    if (saying === 'ALLEGED')
      return { assertedBy: this.#document, voice: 'OWN', modality: 'ALLEGED', basis: 'CLAIMED' };
    const { by, as, basis, modality = 'ASSERTED' } = saying;
    const passedOn = by === this.#document ? {} : { relayedBy: this.#document };
    return { assertedBy: by, ...passedOn, voice: as, modality, basis };
  }

  /** Everything as lines of JSON. */
  lines(): readonly string[] {
    return [
      ...[...this.#entities.values()].map((entity) => JSON.stringify(entity)),
      ...[...this.#claims.values()].map(({ claim, passages }) => JSON.stringify({ ...claim, passages })),
    ];
  }
}
