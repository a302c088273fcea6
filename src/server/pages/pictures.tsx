import type { VNode } from 'preact';
import { Clock } from '../../dossier/clock.tsx';
import { CLOCK_ANSWER } from '../../dossier/clock-answer.ts';
import { Matrix } from '../../dossier/matrix.tsx';
import { Overview } from '../../dossier/overview.tsx';
import { OVERVIEW_ANSWER } from '../../dossier/overview-answer.ts';
import { PROVOKING_ANSWER, RESPONDED_ANSWER } from '../../dossier/responded-answer.ts';
import { responseMatrix } from '../../dossier/response-matrix.ts';
import { responseTies } from '../../dossier/response-ties.ts';
import { Ties } from '../../dossier/ties.tsx';

interface Drawn {
  readonly data: unknown;
  /** Where all of the answer is as a table. */
  readonly all: string;
}

/** Saved operations whose answer is a picture first. */
const PICTURES: ReadonlyMap<string, (drawn: Drawn) => VNode> = new Map([
  ['responded-incidents', ({ data }: Drawn) => <Clock answer={CLOCK_ANSWER.parse(data)} />],
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

/** The answer of a saved operation as a picture; undefined where a table says it all. */
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
