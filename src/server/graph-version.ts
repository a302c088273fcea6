import type { SourceWords } from '../text/source-words.ts';

/** What the graph holds now. */
export interface GraphVersion {
  /** Another one after every load. */
  readonly tag: string;
  /** The fingerprint of the seeds. */
  readonly seed: string;
}

/** Tells what the graph holds now; undefined while that is not known or changes. */
export type ReadVersion = () => Promise<GraphVersion | undefined>;

/** Names what answers are made from: the graph, and the texts whose words are shown with it. */
export function answerVersion(
  graph: GraphVersion | undefined,
  words: SourceWords | undefined,
): GraphVersion | undefined {
  return graph === undefined || words === undefined
    ? graph
    : { ...graph, tag: `${graph.tag}.${words.digest.slice(0, 8)}` };
}

/** How old what is known of the version may be, in milliseconds: so long an answer may be taken for the latest one. */
const FRESH_MS = 1_000;

/**
 * Asks for the version at most once a second, whatever comes in, and not at all while nobody asks. What is older is
 * asked anew before it is told: a client never hears that nothing has changed because nobody had looked.
 */
export function pollVersion(read: ReadVersion, now: () => number = Date.now): ReadVersion {
  let known: { readonly version: Promise<GraphVersion | undefined>; readonly at: number } | undefined;
  return () => {
    if (known === undefined || now() - known.at >= FRESH_MS) {
      // Without a version every answer is simply made again.
      known = { version: read().catch(() => undefined), at: now() };
    }
    return known.version;
  };
}
