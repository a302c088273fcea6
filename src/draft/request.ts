import type { SeedEntity, SeedPassage } from '../seed/model/seed.ts';
import type { SourceText } from '../text/source-texts.ts';
import type { JsonObject } from './json.ts';

/** What a program gets to draft from, as one JSON object. Places count code points of `text`; `end` is exclusive. */
export interface DraftRequest {
  readonly protocol: 'antiphon-draft-1';
  readonly document: DraftDocument;
  readonly text: string;
  /** Every sentence, or what the seed takes for one, under its key. */
  readonly sentences: readonly DraftSentence[];
  /** Who and what is known already, and has a name that stands in the text. */
  readonly entities: readonly KnownEntity[];
  /** The seed language as a JSON Schema, made from the ontology. */
  readonly schema: JsonObject;
  /** The coding manual: how a sentence becomes claims. */
  readonly manual: string;
}

export interface DraftDocument {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  /** Its day, as EDTF, if the seed says so. */
  readonly edtf?: string;
  readonly dateBasis?: string;
}

export interface DraftSentence {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface KnownEntity {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

interface Material {
  readonly text: SourceText;
  readonly document: SeedEntity;
  /** The passages of the document. */
  readonly passages: readonly SeedPassage[];
  readonly entities: Iterable<SeedEntity>;
  readonly schema: JsonObject;
  readonly manual: string;
}

/** Puts together what is known of a text and of the seed folder it belongs to. */
export function draftRequest({ text, document, passages, entities, schema, manual }: Material): DraftRequest {
  const whole = text.points.join('');
  const { id, values } = document;
  const known: KnownEntity[] = [];
  for (const entity of entities) {
    if (entity.id === id) continue;
    const one = knownEntity(entity);
    if ([one.name, ...one.aliases].some((name) => stands(name, whole))) known.push(one);
  }
  return {
    protocol: 'antiphon-draft-1',
    document: {
      id,
      name: textOf(values.name),
      language: textOf(values.language) || 'en',
      ...(typeof values.edtf === 'string' && { edtf: values.edtf }),
      ...(typeof values.dateBasis === 'string' && { dateBasis: values.dateBasis }),
    },
    text: whole,
    sentences: outermost(passages).map(({ id: passage, start, end }) => ({
      key: passage.slice(id.length + 1),
      start,
      end,
      text: text.points.slice(start, end).join(''),
    })),
    entities: known,
    schema,
    manual,
  };
}

/** An entity by its names. */
export function knownEntity({ id, kind, values }: SeedEntity): KnownEntity {
  const aliases = Array.isArray(values.aliases) ? values.aliases.map(textOf) : [];
  return { id, kind, name: textOf(values.name) || id, aliases: aliases.filter((alias) => alias !== '') };
}

/** Passages that are no part of another: the sentences. */
export function outermost(passages: readonly SeedPassage[]): readonly SeedPassage[] {
  const found: SeedPassage[] = [];
  let reached = 0;
  for (const passage of [...passages].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (passage.end <= reached) continue;
    found.push(passage);
    reached = passage.end;
  }
  return found;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Whether a name stands in a text as words of its own, in any letters. */
function stands(name: string, text: string): boolean {
  return name.length > 1 && wordsAt(name, 'iu').test(text);
}

/** Finds a name where no letter or digit touches it. */
export const wordsAt = (name: string, flags: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])${name.replaceAll(/[\^$\\.*+?()[\]{}|/]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
    flags,
  );
