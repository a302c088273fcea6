import { z } from 'zod';

/* The answer of the saved operation `responses`, as far as it is shown to readers. */

const named = z.object({ id: z.string(), name: z.string() });
const kinded = named.extend({ kind: z.string() });
const nodes = <Shape extends z.ZodType>(shape: Shape) => z.object({ nodes: z.array(shape) });
const edges = <Shape extends z.ZodType>(shape: Shape) => z.object({ edges: z.array(shape) });

const when = z
  .object({ edtf: z.string().nullable(), display: z.string().nullable(), text: z.string().nullish() })
  .nullable();

/** What is known of a fact: how sure it is, who says so, and all of it as a sentence. */
const known = z.object({
  rid: z.string(),
  basis: z.string(),
  status: z.string(),
  sentence: z.string(),
  assertedBy: z.array(named),
});

const respondedEvent = named.extend({
  /** Its name within a sentence: "the shooting of Tamir Rice". */
  mention: z.string().nullable(),
  sentence: z.string().nullable(),
  occurrence: z.string().nullable(),
  when,
  places: nodes(named),
  documents: nodes(named.extend({ title: z.string().nullable(), edtf: z.string().nullable() })),
  responses: z.object({
    totalCount: z.number(),
    edges: z.array(
      known.extend({
        to: named,
        type: z.string().nullable(),
        stance: z.string().nullable(),
        node: kinded.extend({
          occurrence: z.string().nullable(),
          sentence: z.string().nullable(),
          when,
          performers: edges(known.extend({ role: z.string().nullable(), node: kinded })),
        }),
      }),
    ),
  }),
  nonResponses: nodes(z.object({ id: z.string(), sentence: z.string(), asOf: z.string().nullable() })),
});

const subject = kinded.extend({ description: z.string().nullable() });

export const RESPONSES_ANSWER = z.object({
  node: z.union([
    subject.extend(respondedEvent.shape),
    subject.extend({
      harmedIn: edges(z.object({ sentence: z.string(), node: respondedEvent })),
    }),
    subject,
  ]),
});

export type Named = z.infer<typeof named>;
export type Kinded = z.infer<typeof kinded>;
export type Known = z.infer<typeof known>;
export type RespondedEvent = z.infer<typeof respondedEvent>;
export type ResponseEdge = RespondedEvent['responses']['edges'][number];
export type ResponsesAnswer = z.infer<typeof RESPONSES_ANSWER>;

/** The events of an answer: the one asked about, or those that harmed somebody; each affair once. */
export function eventsIn({ node }: ResponsesAnswer): readonly RespondedEvent[] {
  if ('responses' in node) return [node];
  if (!('harmedIn' in node)) return [];
  const seen = new Set<string>();
  return node.harmedIn.edges.flatMap(({ node: event }) => {
    const responses = event.responses.edges.map(({ node: response }) => response.id);
    const isNew = responses.some((id) => !seen.has(id));
    for (const id of responses) seen.add(id);
    return isNew ? [event] : [];
  });
}
