import { isUnreal } from '../drawing/certainty.ts';
import { count } from './count.ts';
import { startOf } from './in-time.ts';
import type { Inquiry, RecordedSilence, RepliesAnswer, Reply } from './replies-answer.ts';
import type { Named, SaidFact } from './responses-answer.ts';

/** What came of a request for comment, as a source says; never "no comment" because nobody says anything. */
export const REPLY_STATES = ['REPLIED', 'REPLIED_LATER', 'DECLINED', 'SILENT', 'UNKNOWN'] as const;
export type ReplyState = (typeof REPLY_STATES)[number];

export const REPLY_WORDS: Readonly<Record<ReplyState, string>> = {
  REPLIED: 'replied',
  REPLIED_LATER: 'replied after a silence',
  DECLINED: 'declined to comment',
  SILENT: 'had not replied',
  UNKNOWN: 'not known: no source here says',
};

/** One who was asked, and what a source says they did then. */
export interface ReplyRow {
  readonly inquiry: Inquiry;
  readonly by: readonly Named[];
  /** Undefined where no source says who was asked. */
  readonly asked: (SaidFact & { readonly node: Named }) | undefined;
  readonly state: ReplyState;
  readonly replies: readonly Reply[];
  readonly silences: readonly RecordedSilence[];
}

/** Requests for comment for readers: a row for each who was asked. */
export function replyRows({ communications: { nodes } }: RepliesAnswer): readonly ReplyRow[] {
  return nodes.flatMap((inquiry) => {
    const all = inquiry.addressedTo.edges;
    const asked = all.length === 0 ? [undefined] : all;
    return asked.map((edge) => rowOf(inquiry, edge, all.length));
  });
}

function rowOf(inquiry: Inquiry, asked: ReplyRow['asked'], others: number): ReplyRow {
  // A reply of somebody else is no reply of the one who was asked.
  const isTheirs = (ids: readonly string[]) =>
    asked === undefined || ids.includes(asked.node.id) || (ids.length === 0 && others === 1);
  const replies = inquiry.responses.edges.filter(
    ({ node }) => !isUnreal(node.occurrence) && isTheirs(node.performers.nodes.map(({ id }) => id)),
  );
  const silences = inquiry.nonResponses.nodes.filter(({ subject }) => isTheirs([subject.id]));
  return {
    ...{ inquiry, asked, replies, silences, state: stateOf(replies, silences) },
    by: inquiry.performers.edges.map(({ node }) => node),
  };
}

function stateOf(replies: readonly Reply[], silences: readonly RecordedSilence[]): ReplyState {
  const given = replies.filter(({ type }) => type !== 'REFUSAL');
  if (given.length > 0)
    return given.some((reply) => silences.some((one) => isAfter(reply, one))) ? 'REPLIED_LATER' : 'REPLIED';
  if (replies.length > 0) return 'DECLINED';
  return silences.length > 0 ? 'SILENT' : 'UNKNOWN';
}

/** Whether a reply is known to have come after the moment up to which a silence is recorded. */
function isAfter({ node }: Reply, { knownAt }: RecordedSilence): boolean {
  const [reply, silence] = [Date.parse(startOf(node) ?? ''), Date.parse(knownAt ?? '')];
  return reply > silence;
}

/** How many replied, declined or were silent; nothing is told of who was asked where nothing is recorded. */
export function repliesWords(rows: readonly ReplyRow[]): string {
  if (rows.length === 0)
    return 'No request for comment is recorded that is seen here. That says nothing of who was asked.';
  const parts = REPLY_STATES.flatMap((state) => {
    const number = rows.filter((row) => row.state === state).length;
    return number === 0 ? [] : [`${number} ${REPLY_WORDS[state]}`];
  });
  return `${count(rows.length, 'request')} for comment ${rows.length === 1 ? 'is' : 'are'} recorded: ${parts.join('; ')}.`;
}
