import { grouped } from '../../dossier/grouped.ts';
import type { EvidenceClaim } from '../../export/evidence.ts';

/** Claims that say the same, the first of which says it for all. */
export function claimGroups<Claim extends EvidenceClaim>(
  claims: readonly Claim[],
): readonly (readonly [Claim, ...Claim[]])[] {
  const deaths = new Map(claims.filter(tellsDeath).map((claim) => [claim.object?.id, factOf(claim)]));
  const groups = grouped(claims, (claim) => {
    const { predicate, value } = claim.details;
    const isItself = predicate === 'OCCURRED' && value === 'HAPPENED';
    return (isItself ? deaths.get(claim.subject?.id) : undefined) ?? factOf(claim);
  });
  return groups.flatMap((group) => {
    const [first, ...others] = [...group].sort(
      (one, other) => Number(tellsDeath(other)) - Number(tellsDeath(one)),
    );
    return first === undefined ? [] : [[first, ...others] as const];
  });
}

/** Claims of one fact, put alike or not; of values, those that say it in the same words. */
const factOf = ({ subject, object, details, id, name }: EvidenceClaim): string => {
  const { predicate, polarity, sentence } = details;
  return object === null
    ? String(sentence ?? name ?? id)
    : JSON.stringify([subject?.id, predicate, object.id, polarity]);
};

/** Whether it says of somebody that they died, and nothing of the event: that the death took place says no more. */
const tellsDeath = ({ object, details: { sentence, polarity } }: EvidenceClaim): boolean =>
  object !== null && polarity === 'AFFIRMED' && /\b(died|killed)\.$/.test(String(sentence));
