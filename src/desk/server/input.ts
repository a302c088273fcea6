import { z } from 'zod';
import type { ClaimDraft, DeskEdit, FieldValue, NewEntity, Span } from '../protocol.ts';

/** Texts of a form; a whole article is no field of a claim. */
const Text = z.string().max(20_000);
const Id = z.string().max(200);
const MANY = 500;

const Value: z.ZodType<FieldValue> = z.union([
  Text,
  z.number(),
  z.boolean(),
  z.null(),
  z.array(Text).max(MANY),
]);
const Fields = z.record(Id, Value);
const Stretch: z.ZodType<Span> = z.object({ start: z.int().min(0), end: z.int().min(0) });

const Entity: z.ZodType<NewEntity> = z.object({
  kind: Id,
  name: Text,
  id: Id.exactOptional(),
  fields: Fields.exactOptional(),
});
const Ref = z.union([Id, Entity]);

const Draft: z.ZodType<ClaimDraft> = z.object({
  replaces: z.object({ id: Id, fingerprint: Id }).exactOptional(),
  subject: Ref,
  predicate: Id,
  object: Ref.exactOptional(),
  fields: Fields,
  passages: z.array(Stretch).max(MANY),
  context: z.array(Stretch).max(MANY).exactOptional(),
  entities: z.array(Entity).max(MANY).exactOptional(),
  occurred: Id.exactOptional(),
});

export const Edit: z.ZodType<DeskEdit> = z.discriminatedUnion('do', [
  z.object({ do: z.literal('put'), claim: Draft }),
  z.object({ do: z.literal('remove'), id: Id, fingerprint: Id }),
  z.object({
    do: z.literal('document'),
    fingerprint: Id,
    fields: Fields,
    entities: z.array(Entity).max(MANY).exactOptional(),
  }),
  z.object({ do: z.literal('note'), sentence: Id, note: Text.nullable() }),
  z.object({ do: z.literal('review'), id: Id, fingerprint: Id, by: Id }),
  z.object({ do: z.literal('accept'), proposal: Id, by: Id, claim: Draft.exactOptional() }),
  z.object({ do: z.literal('reject'), proposal: Id }),
  z.object({ do: z.literal('undo') }),
  z.object({ do: z.literal('redo') }),
]);

export const Preview = z.object({ claim: Draft });
export const Form = z.record(z.string(), z.unknown()).nullable();
