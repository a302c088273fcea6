import { count } from './count.ts';
import type { Unread } from './responded-answer.ts';

interface NotShownProps {
  /** What was read but is too much to show. */
  readonly hidden: readonly { readonly number: number; readonly word: string }[];
  readonly unread: Unread;
  /** Where all of it can be had as a table. */
  readonly all: string;
}

/** What a picture leaves out, and where it is. */
export function NotShown({ hidden, unread: { events, responses, doers }, all }: NotShownProps) {
  const parts = [
    ...hidden.filter(({ number }) => number > 0).map(({ number, word }) => count(number, word)),
    ...(responses > 0 ? [`${responses} more responses to these events`] : []),
    ...(doers > 0 ? [`${doers} more parts of actors in them`] : []),
    ...(events ? ['events later in time'] : []),
  ];
  return (
    <p class="quiet">
      {parts.length > 0 && `Not shown here: ${parts.join(', ')}. `}
      <a href={all}>All of it as a table (CSV)</a>. Who is said not to have responded:{' '}
      <a href="/q/silences">recorded silences</a>.
    </p>
  );
}
