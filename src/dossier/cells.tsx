import { type Line, strokeAttributes } from '../drawing/certainty.ts';
import { type Click, recordAddress } from './address.ts';
import { KindIcon } from './kind-icon.tsx';
import type { Kinded, Named } from './responses-answer.ts';
import type { Said } from './standing.ts';

/** What a click on a name does instead of opening the record's page. */
export type Follow = (id: string) => (event: Click) => void;

interface RecordLinkProps {
  readonly record: Kinded;
  readonly follow: Follow | undefined;
  readonly occurrence?: string | null;
}

/** A record with its icon, pale for what did not happen. */
export function RecordLink({ record, follow, occurrence }: RecordLinkProps) {
  return (
    <span class="record">
      <KindIcon kind={record.kind} occurrence={occurrence} /> <NameLink record={record} follow={follow} />
    </span>
  );
}

export function NameLink({
  record: { id, name },
  follow,
}: {
  readonly record: Named;
  readonly follow?: Follow | undefined;
}) {
  return (
    <a href={recordAddress(id)} onClick={follow?.(id)}>
      <bdi>{name}</bdi>
    </a>
  );
}

/** The line of the drawing that means the same: in the colour of a response, unless it is none. */
export function Sample({ line, main = true }: { readonly line: Line; readonly main?: boolean }) {
  return (
    <svg width="26" height="8" aria-hidden="true">
      <path class={main ? 'sign answer' : 'sign'} d="M1 4H25" {...strokeAttributes(line, 'strong')} />
    </svg>
  );
}

interface CertaintyProps {
  readonly line: Line;
  readonly sure: string;
  readonly disputed: boolean;
  /** Sentences that say how it is known. */
  readonly why: readonly string[];
}

/** The cell that says how sure something is, and on demand why. */
export const CertaintyCell = ({ line, sure, disputed, why }: CertaintyProps) => (
  <td data-label="How sure">
    <span class="sure">
      <Sample line={line} /> {sure}
    </span>
    {disputed && <strong class="disputed"> disputed</strong>}
    <details class="why">
      <summary>why</summary>
      {why.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </details>
  </td>
);

/** The cell that says when something was. */
export const WhenCell = ({ when }: { readonly when: string | undefined }) => (
  <td data-label="When">{when ?? <span class="quiet">not dated</span>}</td>
);

interface SaysCellProps {
  readonly says: readonly Said[];
  readonly follow: Follow | undefined;
}

/** The cell that says who says so. */
export const SaysCell = ({ says, follow }: SaysCellProps) => (
  <td data-label="Says who">
    {says.map(({ what, by }) => (
      <span key={what} class="said">
        {what !== undefined && <span class="quiet">{what}: </span>}
        {by.map((one, place) => (
          <span key={one.id}>
            {place > 0 && ', '}
            <NameLink record={one} follow={follow} />
          </span>
        ))}
      </span>
    ))}
  </td>
);
