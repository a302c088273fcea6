import { DEEDS_ANSWER, type Doer } from '../../dossier/deeds-answer.ts';
import { distinctAffairs, eventIn, harmsIn, isActor } from '../../dossier/response-table.ts';
import {
  RESPONSES_ANSWER,
  type RespondedEvent,
  type ResponsesAnswer,
} from '../../dossier/responses-answer.ts';
import { type ReadSource, SOURCE_ANSWER } from '../../dossier/source-answer.ts';
import type { RecordEvidence } from '../../operations/evidence-answer.ts';
import type { Variables } from '../../operations/run.ts';
import type { DocumentAnswer } from '../graphql/document-answer.ts';

/** What the page of a record tells before the claims about it. */
export interface Dossier {
  /** The events whose responses belong on the page: itself, or those that harmed somebody. */
  readonly responded: readonly RespondedEvent[];
  /** An actor with what it did. */
  readonly doer: Doer | undefined;
  /** A document with what was read from it. */
  readonly source: ReadSource | undefined;
}

/** How many passages of a source are shown at once. */
const MOST_PASSAGES = 500;

/** Asks what readers want to know of a record; what cannot be had now is left out. */
export async function dossierOf(
  ask: (operation: string, variables: Variables) => Promise<DocumentAnswer>,
  { id, passages }: RecordEvidence,
): Promise<Dossier> {
  const responsesTo = async (to: string): Promise<ResponsesAnswer | undefined> => {
    const answer = await ask('responses', { to });
    return answer.failed ? undefined : RESPONSES_ANSWER.parse(answer.data);
  };
  const deedsOf = async (actor: string): Promise<Doer | undefined> => {
    const answer = await ask('deeds', { actor });
    return answer.failed ? undefined : DEEDS_ANSWER.parse(answer.data).actor;
  };
  const read = async (): Promise<ReadSource | undefined> => {
    const answer = await ask('source', { document: id, first: MOST_PASSAGES });
    return answer.failed ? undefined : SOURCE_ANSWER.parse(answer.data).node;
  };
  const own = await responsesTo(id);
  const [harms, doer, source] = await Promise.all([
    // Who asks about a person asks who responded to what happened to that person.
    Promise.all(own === undefined ? [] : harmsIn(own).map((event) => responsesTo(event.id))),
    own !== undefined && isActor(own) ? deedsOf(id) : undefined,
    passages.length > 0 ? read() : undefined,
  ]);
  const answered = [own, ...harms].flatMap((answer) => (answer && eventIn(answer)) ?? []);
  return { responded: distinctAffairs(answered), doer, source };
}
