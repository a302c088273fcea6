import { type Line, strokeAttributes } from '../drawing/certainty.ts';
import { type Click, recordAddress } from './address.ts';
import { count } from './count.ts';
import { useNumbers } from './footnotes.tsx';
import { KindIcon } from './kind-icon.tsx';
import type { Asserter, Kinded, Named } from './responses-answer.ts';
import { alikeSayers } from './sayers.ts';
import type { Said } from './standing.ts';
import { asSource, type SourceNamed, shortSource, sourceParts, sourceWords } from './where.ts';

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

interface TellerProps {
  readonly record: SourceNamed & Pick<Asserter, 'entity'>;
  /** Whether it was named in full before. */
  readonly isShort?: boolean | undefined;
  readonly follow?: Follow | undefined;
}

/** Whoever says something; a source goes by who published it, the day of its publication and its headline. */
export function TellerLink({ record, isShort, follow }: TellerProps) {
  const source = asSource(record);
  if (isShort) return <NameLink record={{ id: source.id, name: shortSource(source) }} follow={follow} />;
  return <SourceLink source={source} follow={follow} />;
}

interface SourceLinkProps {
  readonly source: SourceNamed;
  readonly follow?: Follow | undefined;
}

/** A source in full, with its headline as the link. */
export function SourceLink({ source, follow }: SourceLinkProps) {
  const { before, called, after } = sourceParts(source);
  return (
    <>
      {before}
      <NameLink record={{ id: source.id, name: called }} follow={follow} />
      {after}
    </>
  );
}

interface SampleProps {
  readonly line: Line;
  /** Whether it stands for a response, whose lines have a colour of their own. */
  readonly ofResponse?: boolean | undefined;
  /** Whether it is disputed, which has a colour of its own as well. */
  readonly contested?: boolean | undefined;
}

/** The line of the drawing that means the same. */
export function Sample({ line, ofResponse, contested }: SampleProps) {
  return (
    <svg width="26" height="8" aria-hidden="true">
      <path
        class={contested ? 'sign disputed' : ofResponse ? 'sign answer' : 'sign'}
        d={contested ? 'M1 4H25M13 0V8' : 'M1 4H25'}
        {...strokeAttributes(line, 'strong')}
      />
    </svg>
  );
}

interface CertaintyProps extends SampleProps {
  readonly sure: string;
  readonly disputed: boolean;
  /** What of it is less sure, each with how sure that is: "as demand: our reading". */
  readonly also?: readonly string[] | undefined;
  /** Sentences that say how it is known. */
  readonly why: readonly string[];
}

/** The cell that says how sure something is, and on demand why. */
export const CertaintyCell = ({ line, ofResponse, sure, disputed, also = [], why }: CertaintyProps) => (
  <td data-label="How sure">
    <span class="sure">
      <Sample line={line} ofResponse={ofResponse} /> {sure}
    </span>
    {disputed && <strong class="disputed"> disputed</strong>}
    {also.map((one) => `; ${one}`)}
    <details class="why">
      <summary>why</summary>
      {why.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </details>
  </td>
);

interface WhenProps {
  readonly when: string | undefined;
  /** Whether a date is known, and the lens hides it. */
  readonly isHidden?: boolean;
}

/** The cell that says when something was. */
export const WhenCell = ({ when, isHidden = false }: WhenProps) => (
  <td data-label="When">{when ?? <span class="quiet">{isHidden ? DATE_HIDDEN : 'not dated'}</span>}</td>
);

export const DATE_HIDDEN = 'date hidden by the lens';

interface SaysCellProps {
  readonly says: readonly Said[];
  readonly follow: Follow | undefined;
}

/** The cell that says who says so. */
export const SaysCell = ({ says, follow }: SaysCellProps) => (
  <td data-label="Says who">
    {says.map(({ what, by, own }) => (
      <span key={what} class="said">
        {what !== undefined && <span class="quiet">{what}: </span>}
        <Sayers by={by} own={own} follow={follow} />
      </span>
    ))}
  </td>
);

interface SayersProps {
  readonly by: readonly Asserter[];
  /** Those of whom it is told: what they say of it is their own claim. */
  readonly own?: readonly string[] | undefined;
  /** Those who were named in full before: they are called by their outlet and day. */
  readonly named?: ReadonlySet<string> | undefined;
  readonly follow: Follow | undefined;
}

/**
 * Several are folded behind the first of them: in full they would make a tall row of every cell. Those who say it otherwise than
 * the first are counted apart. On paper numbers lead to all.
 */
export function Sayers({ by, own = [], named, follow }: SayersProps) {
  const numbers = useNumbers(by);
  const { first: alike, others: apart } = alikeSayers(by, own);
  const listed = [{ by: alike, lead: '' }, ...apart].flatMap(({ by: those, lead }, group) =>
    those.map((one, place) => (
      <span key={one.id}>
        {group + place > 0 && '; '}
        {place === 0 && lead !== '' && `${lead} `}
        <TellerLink record={one} isShort={named?.has(one.id)} follow={follow} />
      </span>
    )),
  );
  const notes = numbers.length > 0 && <span class="note-numbers"> [{numbers.join(', ')}]</span>;
  const [first, ...others] = by;
  if (first === undefined) return null;
  const source = asSource(first);
  const short = shortSource(source);
  if (others.length === 0)
    return (
      <>
        <span data-short={notes && short !== sourceWords(source) ? short : undefined}>{listed}</span>
        {notes}
      </>
    );
  return (
    <details class={numbers.length > 0 ? 'sayers numbered' : 'sayers'}>
      <summary>
        {short}
        {own.includes(first.id) && ' (own claim)'}
        {alike.length > 1 && ` and ${count(alike.length - 1, 'other')}`}
        {apart.map(({ counted }) => `; ${counted}`)}
        {notes}
      </summary>
      {listed}
    </details>
  );
}

/** The row at the head of a table. */
export const ColumnHeads = ({ columns }: { readonly columns: readonly string[] }) => (
  <tr>
    {columns.map((column) => (
      <th key={column} scope="col">
        {column}
      </th>
    ))}
  </tr>
);

interface ShownOfProps {
  readonly shown: number;
  readonly total: number;
  /** Where all of it is as a table. */
  readonly all: string;
}

/** How many of all stand above, and where the rest is; nothing where all do. */
export const ShownOf = ({ shown, total, all }: ShownOfProps) =>
  total > shown ? (
    <p class="quiet">
      {shown} of {total} are shown: <a href={all}>all of them</a> (CSV).
    </p>
  ) : null;
