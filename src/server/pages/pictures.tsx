import type { VNode } from 'preact';
import { Accounts } from '../../dossier/accounts.tsx';
import { ACCOUNTS_ANSWER } from '../../dossier/accounts-answer.ts';
import { Clock } from '../../dossier/clock.tsx';
import { CLOCK_ANSWER } from '../../dossier/clock-answer.ts';
import { Compare } from '../../dossier/compare.tsx';
import { type Asked, COMPARE_ANSWER } from '../../dossier/compare-answer.ts';
import { Connection } from '../../dossier/connection.tsx';
import { CONNECTION_ANSWER } from '../../dossier/connection-answer.ts';
import { Deeds } from '../../dossier/deeds.tsx';
import { DEEDS_ANSWER } from '../../dossier/deeds-answer.ts';
import { Disputes } from '../../dossier/disputes.tsx';
import { DISPUTES_ANSWER, HOW_TOLD_ANSWER } from '../../dossier/disputes-answer.ts';
import { Fared } from '../../dossier/fared.tsx';
import { FARED_ANSWER } from '../../dossier/fared-answer.ts';
import { Matrix } from '../../dossier/matrix.tsx';
import { Overview } from '../../dossier/overview.tsx';
import { OVERVIEW_ANSWER } from '../../dossier/overview-answer.ts';
import { Place } from '../../dossier/place.tsx';
import { PLACE_ANSWER } from '../../dossier/place-answer.ts';
import { Plans } from '../../dossier/plans.tsx';
import { PLANS_ANSWER } from '../../dossier/plans-answer.ts';
import { Replies } from '../../dossier/replies.tsx';
import { REPLIES_ANSWER } from '../../dossier/replies-answer.ts';
import { PROVOKING_ANSWER, RESPONDED_ANSWER } from '../../dossier/responded-answer.ts';
import { ResponseAnswer } from '../../dossier/response-answer.tsx';
import { responseMatrix } from '../../dossier/response-matrix.ts';
import { responseTies } from '../../dossier/response-ties.ts';
import { type Named, RESPONSES_ANSWER } from '../../dossier/responses-answer.ts';
import { Ties } from '../../dossier/ties.tsx';
import { Without } from '../../dossier/without.tsx';
import { type Fall, WITHOUT_ANSWER } from '../../dossier/without-answer.ts';
import { factEvidence } from '../../operations/evidence-answer.ts';
import { namedIn, type Story } from '../../stories/story.ts';
import { FactEvidence } from './fact-evidence.tsx';
import { storyAddress } from './story-address.ts';

interface Drawn {
  readonly data: unknown;
  /** The records that it was asked about, in the order of its variables. */
  readonly asked: readonly Named[];
  /** Where all of the answer is as a table. */
  readonly all: string;
  /** What was asked, and how the records in it are called. */
  readonly given: Asked;
  /** The answer of the operation that was asked beside this one, if there is one. */
  readonly beside: unknown;
  readonly stories: readonly Story[];
}

/** Saved operations whose answer is a picture first, or the table that a record's own page has. */
const PICTURES: ReadonlyMap<string, (drawn: Drawn) => VNode | undefined> = new Map([
  [
    'responses',
    ({ data, given: { variables } }: Drawn) => {
      const { node } = RESPONSES_ANSWER.parse(data);
      const lens = variables.lens == null ? undefined : { whole: undefined, isWholeUnread: true };
      return 'responses' in node ? <ResponseAnswer event={node} level="other" lens={lens} /> : undefined;
    },
  ],
  ['compare', ({ data, given }: Drawn) => <Compare answer={COMPARE_ANSWER.parse(data)} asked={given} />],
  ['who-did-it', ({ data }: Drawn) => <Accounts answer={ACCOUNTS_ANSWER.parse(data)} />],
  [
    'disputes',
    ({ data, all, beside }: Drawn) => (
      <Disputes
        answer={DISPUTES_ANSWER.parse(data)}
        howTold={HOW_TOLD_ANSWER.safeParse(beside).data?.howTold}
        all={all}
      />
    ),
  ],
  ['plans', ({ data, all }: Drawn) => <Plans answer={PLANS_ANSWER.parse(data)} all={all} />],
  ['replies', ({ data, all }: Drawn) => <Replies answer={REPLIES_ANSWER.parse(data)} all={all} />],
  ['deeds', ({ data, all }: Drawn) => <Deeds doer={DEEDS_ANSWER.parse(data).actor} all={all} isAsked />],
  ['place-events', ({ data }: Drawn) => <Place place={PLACE_ANSWER.parse(data).node} />],
  ['responded-incidents', ({ data }: Drawn) => <Clock answer={CLOCK_ANSWER.parse(data)} />],
  [
    'evidence',
    ({ data, all }: Drawn) => {
      const { claims, more } = factEvidence(data);
      return <FactEvidence claims={claims} all={more ? all : undefined} />;
    },
  ],
  [
    'connection',
    ({ data, asked: [from, to, ...avoided] }: Drawn) =>
      from && to && <Connection {...{ from, to, avoided }} answer={CONNECTION_ANSWER.parse(data)} isHeaded />,
  ],
  [
    'how-it-fared',
    ({ data }: Drawn) => {
      const [fact] = FARED_ANSWER.parse(data).fact.nodes;
      return fact && <Fared fact={fact} />;
    },
  ],
  [
    'without',
    ({ data, all, stories }: Drawn) => {
      const answer = WITHOUT_ANSWER.parse(data).fallsWith;
      const touched = stories.filter((story) => answer.nodes.some((fact) => restsOn(story, fact)));
      return (
        <Without
          answer={answer}
          all={all}
          stories={touched.map((story) => ({ title: story.title, address: storyAddress(story) }))}
        />
      );
    },
  ],
  ['overview', ({ data }: Drawn) => <Overview answer={OVERVIEW_ANSWER.parse(data)} />],
  [
    'who-responded-to-whom',
    ({ data, all }: Drawn) => <Ties found={responseTies(PROVOKING_ANSWER.parse(data))} all={all} />,
  ],
  [
    'responders-and-events',
    ({ data, all }: Drawn) => <Matrix matrix={responseMatrix(RESPONDED_ANSWER.parse(data))} all={all} />,
  ],
]);

/** Whether a story tells of a fact by one of its claims. */
const restsOn = (story: Story, { claims }: Fall): boolean =>
  claims.nodes.some(({ id }) => namedIn(story).facts.has(id));

/** The answer of a saved operation as a picture or a table of its own; undefined where the usual table says it all. */
export const pictureOf = (operation: string, drawn: Drawn): VNode | undefined =>
  PICTURES.get(operation)?.(drawn);

/** A link to the picture of what a saved operation only counts. */
export const pictureBeside = (operation: string): VNode | undefined =>
  operation === 'response-matrix' ? (
    <p>
      These are counts for each affair. <a href="/q/responders-and-events">As a picture</a>, with a mark for
      each response and a column for each event.
    </p>
  ) : undefined;

/** Another saved operation, with the variables that both have, whose answer belongs beside that of one. */
export function askedBeside(operation: string, data: unknown): string | undefined {
  // What the fact is, in a sentence.
  if (operation === 'evidence') return 'how-it-fared';
  return operation === 'disputes' && DISPUTES_ANSWER.safeParse(data).data?.disputes.nodes.length === 0
    ? 'how-told'
    : undefined;
}
