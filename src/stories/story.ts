import { z } from 'zod';
import { PICTURED, type Pictured } from '../picture/pictured.ts';
import { isDrawn, writtenAs } from '../picture/view-address.ts';

/** A part of a text: words, or something of the graph to put in their place. */
export type Piece =
  | { readonly words: string }
  /** By the id of a claim: what the graph says of the fact that the claim is about. */
  | { readonly fact: string }
  /** By its id: the name of a record. */
  | { readonly record: string };

export interface Step {
  /** The address of a view of the explorer. */
  readonly view: string;
  /** What of the view its picture is. */
  readonly picture: Pictured;
  readonly paragraphs: readonly (readonly Piece[])[];
}

/** An article told along the map. */
export interface Story {
  /** Its name in addresses, which is that of its file. */
  readonly name: string;
  readonly title: string;
  readonly deck: string;
  readonly author: string;
  readonly steps: readonly Step[];
}

/** What an article may hold: more is no article, and would take a server long. */
const MOST = {
  title: 120,
  deck: 400,
  author: 200,
  text: 4_000,
  steps: 20,
  facts: 100,
  records: 100,
} as const;

const line = (most: number) => z.string().trim().min(1).max(most);

const View = z
  .string()
  .max(1_000)
  .superRefine((address, { addIssue }) => {
    if (!address.startsWith('/?') || !isDrawn(address.slice(1)))
      addIssue(`${address} is no view of the explorer: write it as /?around=<id>`);
    else if (/[?&](beside|as|read)=/.test(address))
      addIssue(`${address} is more than one map: leave out beside, as and read`);
    else if (writtenAs(address) !== address)
      addIssue(
        `the page writes this view as ${writtenAs(address)}: write it so, and check that nothing is lost`,
      );
  });

const Text = line(MOST.text).transform((text, context) => {
  const paragraphs = text
    .split(/\n\s*\n/)
    .map((paragraph) => piecesOf(paragraph.trim().replaceAll(/\s+/g, ' ')));
  for (const piece of paragraphs.flat())
    if ('words' in piece && /[{}]/.test(piece.words))
      context.addIssue(
        `a brace begins {fact:id} or {record:id}, with the id of a claim or of a record; not so in “${piece.words.trim().slice(0, 80)}”`,
      );
  return paragraphs;
});

/** The form of a story in its file. */
export const StoryForm = z
  .strictObject({
    title: line(MOST.title),
    deck: line(MOST.deck),
    author: line(MOST.author),
    steps: z
      .array(z.strictObject({ view: View, picture: z.enum(PICTURED).default('map'), text: Text }))
      .min(1)
      .max(MOST.steps),
  })
  .transform(({ steps, ...story }) => ({
    ...story,
    steps: steps.map(({ text, ...step }) => ({ ...step, paragraphs: text })),
  }))
  .superRefine((story, { addIssue }) => {
    const { facts, records } = namedIn(story);
    if (facts.size > MOST.facts || records.size > MOST.records)
      addIssue(`a story names at most ${MOST.facts} facts and ${MOST.records} records`);
  });

const TOKEN = /\{(fact|record):([\w.~-]{1,100})\}/g;

function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: whole, 1: kind, 2: id = '', index } of text.matchAll(TOKEN)) {
    if (index > end) pieces.push({ words: text.slice(end, index) });
    pieces.push(kind === 'fact' ? { fact: id } : { record: id });
    end = index + whole.length;
  }
  return end < text.length ? [...pieces, { words: text.slice(end) }] : pieces;
}

/** All that a story, or a step of it, takes from the graph. */
export function namedIn({ steps }: { readonly steps: readonly Pick<Step, 'paragraphs'>[] }) {
  const pieces = steps.flatMap(({ paragraphs }) => paragraphs.flat());
  return {
    facts: new Set(pieces.flatMap((piece) => ('fact' in piece ? [piece.fact] : []))),
    records: new Set(pieces.flatMap((piece) => ('record' in piece ? [piece.record] : []))),
  };
}
