import { NOTICED_WITHIN_MS } from '../database/change-notice.ts';
import type { SourceWords } from '../text/source-words.ts';

/** What the graph holds now. */
export interface GraphVersion {
  /** Changes with every load. */
  readonly tag: string;
  /** The fingerprint of the seeds. */
  readonly seed: string;
  /** The fingerprint of the ontology. */
  readonly ontology?: string | undefined;
  /** Whether a loader has announced a change, or is committing it. */
  readonly change?: 'ANNOUNCED' | 'COMMITTING' | undefined;
}

/** What the graph holds now; undefined while unknown or incomplete. */
export type ReadVersion = () => Promise<GraphVersion | undefined>;

/** The graph as one look finds it. */
export interface GraphNow {
  readonly version: GraphVersion | undefined;
  /** Whether answers may hold part of a change being committed; then there is no version either. */
  readonly isChanging: boolean;
}

/** Looks at the graph. Two looks that find the same version vouch for everything read in between. */
export type LookAtGraph = () => Promise<GraphNow>;

const isGiven = (part: string | undefined): part is string => part !== undefined;

/** Identifies what answers are made from: the graph, the source texts shown with it, and what else they hold. */
export function answerVersion(
  graph: GraphVersion | undefined,
  words: SourceWords | undefined,
  more: string | undefined,
): GraphVersion | undefined {
  return graph && { ...graph, tag: [graph.tag, words?.digest.slice(0, 8), more].filter(isGiven).join('.') };
}

/**
 * Looks at most once a second, however many requests come in, and not at all without requests: loaders wait this long
 * after they announce a change. Only from the announcement to the end of the change is each look a new one, shared by
 * those who wait for it.
 */
export function pollVersion(read: ReadVersion, now: () => number = () => performance.now()): LookAtGraph {
  let last: { readonly at: number; readonly found: Promise<Look>; isCalm: boolean } | undefined;
  let next: Promise<Look> | undefined;
  const look = (): Promise<Look> => {
    // Without a version there are no tags: every request is answered anew.
    const found = read().then(lookOf, () => UNKNOWN);
    const own = { at: now(), found, isCalm: false };
    last = own;
    void found.then(({ isCalm }) => {
      own.isCalm = isCalm;
    });
    return found;
  };
  const lookAnew = (): Promise<Look> => {
    next ??= Promise.resolve(last?.found).then(() => {
      next = undefined;
      return look();
    });
    return next;
  };
  const lookTwice = async (first: Promise<Look>): Promise<Look> => {
    const found = await first;
    return found.isCalm ? found : await lookAnew();
  };
  return () => {
    if (last === undefined || now() - last.at >= NOTICED_WITHIN_MS) return lookTwice(look());
    // The same promise each time: callers compare it to see that nobody has looked again.
    return last.isCalm ? last.found : lookTwice(last.found);
  };
}

interface Look extends GraphNow {
  /** Whether no loader has announced anything. */
  readonly isCalm: boolean;
}

const UNKNOWN: Look = { version: undefined, isChanging: false, isCalm: true };

function lookOf(version: GraphVersion | undefined): Look {
  const isChanging = version?.change === 'COMMITTING';
  return {
    version: isChanging ? undefined : version,
    isChanging,
    isCalm: version?.change === undefined,
  };
}
