import { LINE_STYLES, type Line, strokeAttributes, strokeOf } from '../drawing/certainty.ts';
import { kindLabel, kindPlural, RELATIONS, relationWords } from '../vocabulary.ts';
import { partAddress } from './address.ts';
import { Sample } from './cells.tsx';
import { count } from './count.ts';
import { SURE_WORDS } from './form.ts';
import { Histogram } from './histogram.tsx';
import { KindIcon } from './kind-icon.tsx';
import type { KindsJoined, OverviewAnswer } from './overview-answer.ts';
import { STANDING_WORDS, UNREAL_WORDS } from './standing.ts';

const FIRST_RELATIONS = 12;
const ROOM = 240;
/** Thin, so that a short line still shows whether it is dashed. */
const BREADTH = 4;

interface OverviewProps {
  readonly answer: OverviewAnswer;
  /** The first and the last month to draw, where not all are wanted. */
  readonly within?: readonly [first: string, last: string] | undefined;
}

/** What a whole graph is made of, in groups: each number leads to the map of what it counts. */
export function Overview({ answer: { overview }, within }: OverviewProps) {
  const { total, kinds, relations, months } = overview;
  if (total === 0) return <p>Nothing is in the graph.</p>;
  const sorted = [...relations].sort((one, other) => rankOf(one) - rankOf(other) || other.total - one.total);
  const rest = sorted.slice(FIRST_RELATIONS);
  const most = Math.max(...relations.map((one) => one.total));
  return (
    <section class="answer overview">
      <h2>{count(total, 'record')}, by kind</h2>
      <Kinds kinds={kinds} />
      <h2>How they are joined</h2>
      <ul class="mark-legend" aria-label="What the lines mean">
        {LINE_STYLES.map((line) => (
          <li key={line}>
            <Sample line={line} /> {SURE_WORDS[line]}
          </li>
        ))}
        <li>
          <span class="unreal">
            <Sample line="solid" />
          </span>{' '}
          pale: of what was {UNREAL_WORDS}
        </li>
      </ul>
      <Joined relations={sorted.slice(0, FIRST_RELATIONS)} most={most} />
      {rest.length > 0 && (
        <details>
          <summary>{count(rest.length, 'more pair')} of kinds with a relation</summary>
          <Joined relations={rest} most={most} />
        </details>
      )}
      <h2>When</h2>
      <Histogram
        months={within ? months.filter(({ key }) => key >= within[0] && key <= within[1]) : months}
      />
    </section>
  );
}

/** 1 is what the graph is about: responses. */
const rankOf = ({ relation }: KindsJoined): number => RELATIONS.get(relation)?.rank ?? 99;

const Kinds = ({ kinds }: Pick<OverviewAnswer['overview'], 'kinds'>) => {
  const most = Math.max(...kinds.map(({ total }) => total));
  return (
    <ul class="groups kinds">
      {kinds.map(({ kind, total }) => (
        <li key={kind}>
          <a href={partAddress({ kinds: [kind] })}>
            <KindIcon kind={kind} /> {kindPlural(kind)}
          </a>
          <svg class="strands" width={ROOM} height={10} aria-hidden="true">
            <rect class="bar" width={Math.max(2, (total / most) * ROOM)} height={8} y="1" />
          </svg>
          <span class="number">{total.toLocaleString('en')}</span>
        </li>
      ))}
    </ul>
  );
};

interface JoinedProps {
  readonly relations: readonly KindsJoined[];
  /** The most of any: their lines are as long as there is room. */
  readonly most: number;
}

const Joined = ({ relations, most }: JoinedProps) => (
  <ul class="groups joined">
    {relations.map((one) => (
      <li key={`${one.source} ${one.relation} ${one.target}`}>
        <a href={partAddress({ kinds: [one.source, one.target], relations: [one.relation] })}>
          <KindIcon kind={one.source} /> {kindLabel(one.source)} {relationWords(one.relation)}{' '}
          <KindIcon kind={one.target} /> {kindLabel(one.target)}
        </a>
        <span class="number">{one.total.toLocaleString('en')}</span>
        <Strands joined={one} most={most} />
        <small class="quiet">{partWords(one)}</small>
      </li>
    ))}
  </ul>
);

/** What is counted apart, as it is drawn, with the room that its line takes at least. */
const PARTS: readonly (readonly ['reported' | 'claimed' | 'assumed', Line, string, number])[] = [
  ['reported', 'solid', 'reported', 3],
  ['claimed', 'dashed', 'claimed, or our reading', 2.1 * 5.2 * BREADTH],
  ['assumed', 'dotted', 'assumed', 2 * 2.3 * BREADTH],
];

/** "60 reported; 4 claimed, or our reading; 2 only planned, called for or threatened". */
function partWords(joined: KindsJoined): string {
  const parts = [
    ...PARTS.map(([name, , words]) => [joined[name], words] as const),
    [joined.unreal, STANDING_WORDS.PLANNED] as const,
  ];
  return parts
    .flatMap(([number, words]) => (number > 0 ? [`${number.toLocaleString('en')} ${words}`] : []))
    .join('; ');
}

/** How many, as a line that is drawn as sure as each part of it is. */
function Strands({ joined, most }: { readonly joined: KindsJoined; readonly most: number }) {
  let x = 0;
  const parts = [
    ...PARTS.map(([name, line, , least]) => ({ number: joined[name], line, least, unreal: false })),
    { number: joined.unreal, line: 'solid' as const, least: 3, unreal: true },
  ].flatMap((part) => {
    if (part.number === 0) return [];
    const from = x;
    x += Math.max(part.least, (part.number / most) * ROOM);
    return [{ ...part, from, to: x }];
  });
  const answer = rankOf(joined) === 1 ? ' answer' : '';
  return (
    <svg class="strands" width={Math.max(ROOM, Math.ceil(x))} height={BREADTH + 3} aria-hidden="true">
      {parts.map(({ line, unreal, from, to }) => (
        <line
          key={`${line} ${unreal}`}
          class={`sign${answer}${unreal ? ' unreal' : ''}`}
          x1={from}
          x2={to}
          y1={BREADTH / 2 + 1}
          y2={BREADTH / 2 + 1}
          {...strokeAttributes(line, 'plain', BREADTH / strokeOf(line).width)}
        />
      ))}
    </svg>
  );
}
