import { z } from 'zod';

/* The answer of the saved operation `responses`, as far as it is shown to readers. */

export const named = z.object({ id: z.string(), name: z.string() });
export const kinded = named.extend({
  kind: z.string(),
  /** What it is called in a sentence, where that is not its name: "the officer who shot Tamir Rice". */
  mention: z.string().nullish(),
});
const nodes = <Shape extends z.ZodType>(shape: Shape) => z.object({ nodes: z.array(shape) });
export const edges = <Shape extends z.ZodType>(shape: Shape) => z.object({ edges: z.array(shape) });

export const when = z
  .object({
    edtf: z.string().nullable(),
    display: z.string().nullable(),
    start: z.string().nullish(),
    text: z.string().nullish(),
  })
  .nullable();

/** A fact: how sure it is, and all of it as a sentence, which names whoever claims what no source vouches for. */
export const fact = z.object({
  rid: z.string(),
  basis: z.string(),
  status: z.string(),
  sentence: z.string(),
});

/** What readers are told of a document. */
export const published = z.object({
  title: z.string().nullish(),
  dateDisplay: z.string().nullish(),
  url: z.string().nullish(),
  publishedBy: nodes(named).optional(),
});

/** Whoever says something. */
export const asserter = named.extend({
  /** How surely it says so at its surest: 0 as a fact, 1 as a party to it, 2 without certainty, 3 as an assumption. */
  sureness: z.number().optional(),
  /** Of a document its headline, who published it, where it is, and in words the day on which it was published. */
  entity: published.optional(),
});

/** That an event happened, or how far it got: how sure that is by itself; null where no claim says so. */
export const state = z.object({
  rid: z.string().nullable(),
  basis: z.string().nullable(),
  status: z.string().nullable(),
  sentence: z.string().nullable(),
});

export const saidFact = fact.extend({ assertedBy: z.array(asserter) });

/** Who did something, and on whose behalf they speak. */
const performer = kinded.extend({ speaksFor: edges(fact.extend({ node: kinded })) });

/** Statements that call for something, promise or threaten it, and who made them. */
const announced = edges(
  fact.extend({
    node: z.object({
      performers: edges(fact.extend({ role: z.string().nullable(), node: performer })),
    }),
  }),
).optional();

/** A claim by itself, which has no status. */
const claimed = fact.omit({ status: true }).extend({ assertedBy: named.extend(published.shape) });

/** Who takes credit for an event, and who is said not to have, or not to have done it. */
export const credit = z.object({
  creditClaimedIn: edges(saidFact),
  /** What is about it and was left undone, such as a claim of credit. */
  leftUndone: nodes(
    z.object({ leftUndoneBy: edges(saidFact.extend({ node: z.object({ id: z.string() }) })) }),
  ),
  /** Claims that somebody did not do it. */
  denials: nodes(claimed),
  /** Claims that it is not known whether somebody did. */
  notKnown: nodes(claimed),
});

const respondedEvent = kinded.extend({
  ...credit.shape,
  occurrence: z.string().nullable(),
  basis: z.string().nullable(),
  status: z.string().nullable(),
  when,
  places: nodes(named),
  /** Those that speak of it, and how many say that it happened, or how far it got. */
  documents: z.object({ totalCount: z.number() }),
  documentCount: z.number().nullable(),
  performers: edges(saidFact.extend({ role: z.string().nullable(), node: z.object({ id: z.string() }) })),
  respondsTo: edges(saidFact.extend({ type: z.string().nullable(), node: named })),
  responses: z.object({
    totalCount: z.number(),
    edges: z.array(
      saidFact.extend({
        to: named,
        type: z.string().nullable(),
        node: kinded.extend({
          ...state.shape,
          occurrence: z.string().nullable(),
          when,
          calledForBy: announced,
          pledgedBy: announced,
          threatenedBy: announced,
          performers: edges(saidFact.extend({ role: z.string().nullable(), node: performer })),
        }),
      }),
    ),
  }),
  nonResponses: nodes(
    z.object({
      id: z.string(),
      sentence: z.string(),
      asOf: z.string().nullable(),
      assertedBy: named.extend(published.shape),
    }),
  ),
});

export const RESPONSES_ANSWER = z.object({
  node: z.union([respondedEvent, kinded.extend({ harmedIn: nodes(named) }), kinded]),
});

export type Named = z.infer<typeof named>;
export type Kinded = z.infer<typeof kinded>;
export type Asserter = z.infer<typeof asserter>;
export type Fact = z.infer<typeof fact>;
export type Performed = ResponseEdge['node']['performers']['edges'][number];
export type Credit = z.infer<typeof credit>;
export type State = z.infer<typeof state>;
export type SaidFact = z.infer<typeof saidFact>;
export type Silence = RespondedEvent['nonResponses']['nodes'][number];
export type RespondedEvent = z.infer<typeof respondedEvent>;
export type ResponseEdge = RespondedEvent['responses']['edges'][number];
export type ResponsesAnswer = z.infer<typeof RESPONSES_ANSWER>;
