import { count } from './count.ts';
import type { Named } from './responses-answer.ts';

interface TellsProps {
  readonly teller: Named;
  /** How many records there are by its word alone. */
  readonly records: number;
}

/** The variables of `graph` that count what there is by somebody's word alone. */
export const tellsVariables = (teller: string) => ({ limit: 1, 'lens.assertedBy': [teller] });

/** How much somebody tells of others, which may be far more than what it did: a link to all of it by its word alone. */
export const Tells = ({ teller: { id, name }, records }: TellsProps) =>
  records === 0 ? null : (
    <p class="answer tells">
      <a href={`/?${new URLSearchParams({ view: 'all', told: id })}`}>
        Told by <bdi>{name}</bdi>: {count(records, 'record')}
      </a>
    </p>
  );
