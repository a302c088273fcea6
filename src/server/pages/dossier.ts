import { DEEDS_ANSWER, type Doer } from '../../dossier/deeds-answer.ts';
import { FARED_ANSWER, type FaredFact } from '../../dossier/fared-answer.ts';
import { PLACE_ANSWER, type PlaceAnswer } from '../../dossier/place-answer.ts';
import { distinctAffairs, eventIn, harmsIn, isActor } from '../../dossier/response-table.ts';
import { RESPONSES_ANSWER, type RespondedEvent } from '../../dossier/responses-answer.ts';
import { type ReadSource, SOURCE_ANSWER } from '../../dossier/source-answer.ts';
import type { RecordEvidence } from '../../operations/evidence-answer.ts';
import type { Variables } from '../../operations/run.ts';
import { isPlaceKind } from '../../vocabulary.ts';
import type { DocumentAnswer } from '../graphql/document-answer.ts';

/** What the page of a record tells before the claims about it. */
export interface Dossier {
  /** The events whose responses belong on the page: itself, or those that harmed somebody. */
  readonly responded: readonly RespondedEvent[];
  /** An actor with what it did. */
  readonly doer: Doer | undefined;
  /** What happened in it, if it is a place. */
  readonly place: PlaceAnswer | undefined;
  /** A document with what was read from it. */
  readonly source: ReadSource | undefined;
  /** How it came to be told that an event took place, or was planned. */
  readonly fared: FaredFact | undefined;
  /** Whether something could not be had now, so that its absence means nothing. */
  readonly isPartial: boolean;
}

/** How many passages of a source are shown at once. */
const MOST_PASSAGES = 500;

/** Asks what readers want to know of a record. */
export async function dossierOf(
  ask: (operation: string, variables: Variables) => Promise<DocumentAnswer>,
  { id, kind, passages, details }: RecordEvidence,
): Promise<Dossier> {
  let isPartial = false;
  const asked = async <Read>(
    operation: string,
    variables: Variables,
    read: (data: unknown) => Read,
  ): Promise<Read | undefined> => {
    const answer = await ask(operation, variables);
    if (!answer.failed) return read(answer.data);
    isPartial = true;
    return undefined;
  };
  const responsesTo = (to: string) => asked('responses', { to }, (data) => RESPONSES_ANSWER.parse(data));
  const own = await responsesTo(id);
  const [harms, doer, place, source, fared] = await Promise.all([
    // Who asks about a person asks who responded to what happened to that person.
    Promise.all(own === undefined ? [] : harmsIn(own).map((event) => responsesTo(event.id))),
    own !== undefined && isActor(own)
      ? asked('deeds', { actor: id }, (data) => DEEDS_ANSWER.parse(data).actor)
      : undefined,
    isPlaceKind(kind)
      ? asked('place-events', { place: id }, (data) => PLACE_ANSWER.parse(data).node)
      : undefined,
    passages.length > 0
      ? asked('source', { document: id, first: MOST_PASSAGES }, (data) => SOURCE_ANSWER.parse(data).node)
      : undefined,
    typeof details.rid === 'string'
      ? asked('how-it-fared', { rid: details.rid }, (data) => FARED_ANSWER.parse(data).fact.nodes[0])
      : undefined,
  ]);
  const answered = [own, ...harms].flatMap((answer) => (answer && eventIn(answer)) ?? []);
  return { responded: distinctAffairs(answered), doer, place, source, fared, isPartial };
}
