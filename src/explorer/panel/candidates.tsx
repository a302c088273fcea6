import { labelOf } from '../../vocabulary.ts';
import type { Candidate } from '../api/answers.ts';
import { STRINGS } from '../strings.ts';

/** Values on which asserters differ, each with who gives it; the one shown elsewhere comes first. */
export function Candidates({ candidates }: { readonly candidates: readonly Candidate[] }) {
  const kinds = [...new Set(candidates.map(({ of }) => of))]
    .map((of) => candidates.filter((one) => one.of === of))
    .filter((values) => values.length > 1 && values.some(({ contested }) => contested));
  if (kinds.length === 0) return null;
  return (
    <>
      <h3>{STRINGS.givenDifferently}</h3>
      <dl class="known">
        {kinds.flatMap((values) =>
          values.map((one, index) => <Given key={`${one.of} ${index}`} candidate={one} />),
        )}
      </dl>
    </>
  );
}

function Given({ candidate }: { readonly candidate: Candidate }) {
  const { of, value, comparator, unit, counted, contested, claims } = candidate;
  const names = [...new Set(claims.nodes.map(({ assertedBy }) => assertedBy.name))];
  const how = comparator === null || comparator === 'EXACT' ? '' : `${labelOf('Comparator', comparator)} `;
  return (
    <>
      <dt>{labelOf('LiteralPredicate', of)}</dt>
      <dd>
        <strong>
          {how}
          <bdi>{value}</bdi> {unit ?? counted}
        </strong>
        {contested && <span class="quiet"> ({STRINGS.contested})</span>}{' '}
        <small>
          <bdi>{STRINGS.givenBy(STRINGS.and(names))}</bdi>
        </small>
      </dd>
    </>
  );
}
