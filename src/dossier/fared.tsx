import { strokeAttributes } from '../drawing/certainty.ts';
import { evidenceAddress, recordAddress, withoutAddress } from './address.ts';
import { NameLink } from './cells.tsx';
import type { FaredFact, SaidThen } from './fared-answer.ts';
import { didThen, type Period, periodsOf, wouldBe } from './fared-periods.ts';

interface FaredProps {
  readonly fact: FaredFact;
  /** Whether the page tells of something else than this fact alone. */
  readonly title?: string | undefined;
  /** Whether there is no room for words beside the strip: the list has them. */
  readonly isNarrow?: boolean | undefined;
}

/** How a fact fared: as a strip of time, then day by day in words, and on whose word it rests. */
export function Fared({ fact, title, isNarrow = false }: FaredProps) {
  const periods = periodsOf(fact);
  // A part of a panel stands below its head, and what has no title below that of the page.
  const Title = isNarrow ? 'h3' : 'h2';
  const Below = title === undefined ? 'h2' : isNarrow ? 'h4' : 'h3';
  return (
    <section class="answer fared">
      {title !== undefined && <Title>{title}</Title>}
      {title === undefined && <p>{fact.sentence}</p>}
      {periods.length > 1 && <Strip periods={periods} isNarrow={isNarrow} />}
      <ol class="fared-days">
        {periods.map((period) => (
          <li key={period.from}>
            <PeriodLine period={period} />
            <span>
              <strong>{period.from}</strong> · {period.isChange ? '' : 'still '}
              <span class={period.disputed ? 'disputed' : undefined}>{period.words}</span>
              {period.said.length > 0 && ': '}
              {period.said.map((one, place) => (
                <Said key={one.id} said={one} fact={fact.rid} between={place > 0} />
              ))}
            </span>
          </li>
        ))}
      </ol>
      <p class="quiet">
        Each day is the one by which something was said, as its source is dated. Two lines: several
        independent sources say so. <a href={evidenceAddress(fact.rid)}>Every claim for and against it</a>
      </p>
      {fact.restsOn.length > 0 && (
        <>
          <Below>What it rests on</Below>
          <RestsOn sets={fact.restsOn} />
        </>
      )}
    </section>
  );
}

/** Of one source, or two, each is told; where it takes more, only how many. */
function RestsOn({ sets }: { readonly sets: FaredFact['restsOn'] }) {
  const few = Math.min(...sets.map(({ sources: { nodes } }) => nodes.length));
  if (few > 2) {
    const [first] = sets;
    return (
      <p>
        The word of at least {few} would have to fall at once before it stood otherwise, such as of{' '}
        {first?.sources.nodes.map((one, place) => (
          <span key={one.id}>
            {place > 0 && ', '}
            <NameLink record={one} />
          </span>
        ))}
        .
      </p>
    );
  }
  return (
    <ul class="rests-on">
      {sets.map(({ sources: { nodes }, status }) => (
        <li key={nodes.map(({ id }) => id).join()}>
          Without{' '}
          {nodes.map((one, place) => (
            <span key={one.id}>
              {place > 0 && ' and '}
              <NameLink record={one} />
            </span>
          ))}
          , {wouldBe(status)}.
          {nodes.map((one) => (
            <small key={one.id}>
              {' '}
              <a href={withoutAddress(one.id)}>
                What else falls{nodes.length > 1 ? ` with ${one.name}` : ' then'}?
              </a>
            </small>
          ))}
        </li>
      ))}
    </ul>
  );
}

interface SaidProps {
  readonly said: SaidThen;
  readonly fact: string;
  readonly between: boolean;
}

const Said = ({ said, fact, between }: SaidProps) => (
  <>
    {between && '; '}
    <bdi>{said.assertedBy.name}</bdi> <a href={recordAddress(said.id)}>{didThen(said, fact)}</a>
  </>
);

/** Lengths of time side by side; the list below says the same, so nobody has to see it. */
function Strip({ periods, isNarrow }: { readonly periods: readonly Period[]; readonly isNarrow: boolean }) {
  return (
    <svg class={isNarrow ? 'fared-strip narrow' : 'fared-strip'} aria-hidden="true">
      {periods.map((period) => {
        const { line, disputed, status, share, start, from, words, isChange, length } = period;
        const [x, end] = [percent(start), percent(start + share)];
        return (
          <g key={from} class={disputed ? 'disputed' : undefined}>
            <line class="fared-day" x1={x} x2={x} y1="0" y2="100%" />
            {line !== undefined &&
              heightsOf(period, 8).map((y) => (
                <line
                  key={y}
                  class={signOf(period)}
                  x1={x}
                  x2={end}
                  y1={y}
                  y2={y}
                  {...strokeAttributes(line, 'selected')}
                />
              ))}
            {line === undefined && status !== null && (
              <svg x={x} y="2" width="16" height="12" aria-hidden="true">
                <Cross />
              </svg>
            )}
            {isChange && fits(from, length) && (
              <text x={x} dx="5" y="26">
                {from}
              </text>
            )}
            {isChange && fits(words, length) && (
              <text class="fared-words" x={x} dx="5" y="41">
                {words}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

/** Red where it was disputed, pale where it was only meant. */
const signOf = ({ disputed, isPale }: Period): string =>
  ['sign', ...(disputed ? ['disputed'] : []), ...(isPale ? ['pale'] : [])].join(' ');

const percent = (part: number): string => `${Math.round(part * 10_000) / 100}%`;

/** How wide a strip is at most, and a letter, in pixels. */
const BROAD = 960;
const LETTER = 7;
/** Whether words have room beside their stroke, where the strip is broad: elsewhere the list has them. */
const fits = (words: string, share: number): boolean => (words.length + 1) * LETTER < share * BROAD;

/** Two lines where several independent sources say so, and one where one does, or where only some assume it. */
const heightsOf = ({ status }: Period, middle: number): readonly number[] =>
  status === 'CORROBORATED' ? [middle - 4, middle + 4] : [middle];

const Cross = () => <path class="sign" d="M3 1L11 9M11 1L3 9" {...strokeAttributes('solid', 'strong')} />;

/** The line of a time: as sure as it then was; none where nobody said so, a cross where it had fallen. */
function PeriodLine({ period }: { readonly period: Period }) {
  const { line, status } = period;
  return (
    <svg class="fared-line" aria-hidden="true">
      {line !== undefined &&
        heightsOf(period, 6).map((y) => (
          <line
            key={y}
            class={signOf(period)}
            x1="2"
            x2="100%"
            y1={y}
            y2={y}
            {...strokeAttributes(line, 'selected')}
          />
        ))}
      {line === undefined && status !== null && <Cross />}
    </svg>
  );
}
