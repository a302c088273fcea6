import { strokeAttributes, strokeOf } from '../drawing/certainty.ts';
import { recordAddress } from './address.ts';
import { count } from './count.ts';
import { KindIcon } from './kind-icon.tsx';
import { NotShown } from './not-shown.tsx';
import type { ResponseTies } from './response-ties.ts';
import { NAME_WIDTH, type Place, type Strand, tieLayout } from './tie-layout.ts';
import { TieLegend } from './tie-legend.tsx';
import { TieTable, tieKey } from './tie-table.tsx';
import { tieSentence } from './tie-words.ts';

interface TiesProps {
  readonly found: ResponseTies;
  /** Where all of it can be had as a table. */
  readonly all: string;
}

/** Who responded to whom: as a drawing, and below it in words. */
export function Ties({ found: { ties, more, unnamed, unread }, all }: TiesProps) {
  if (ties.length === 0) return <p>No response by anybody named is recorded.</p>;
  const first = ties.find(({ to }) => to !== undefined);
  return (
    <section class="answer">
      {first && (
        <p class="about">
          Most often: <span class="counts">{tieSentence(first)}.</span>
        </p>
      )}
      <TieLegend disputed={ties.some(({ responses }) => responses.some((one) => one.disputed))} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus */}
      <section class="scroll" tabIndex={0} aria-label="Who responded to whom, drawn">
        <Drawing {...tieLayout(ties)} />
      </section>
      {unnamed > 0 && (
        <p class="quiet">
          Not drawn: {count(unnamed, 'response')} that no source names anybody for. They stand in{' '}
          <a href="/q/responders-and-events">all responses at once</a>.
        </p>
      )}
      <NotShown hidden={[{ number: more, word: 'more pair' }]} unread={unread} all={all} />
      <TieTable ties={ties} />
    </section>
  );
}

/** The table says it all to those who cannot see it, and takes the keys. */
const Drawing = ({ width, height, left, right, strands }: ReturnType<typeof tieLayout>) => (
  <svg
    class="ties-drawn"
    width={width}
    height={height + HEAD}
    viewBox={`0 ${-HEAD} ${width} ${height + HEAD}`}
    aria-hidden="true"
  >
    <text class="quiet" y={-12} x={NAME_WIDTH} text-anchor="end">
      who responded
    </text>
    <text class="quiet" y={-12} x={width - NAME_WIDTH}>
      to what was done by
    </text>
    {strands.map((strand) => (
      <StrandPath key={`${strand.index} ${JSON.stringify(strand.form)}`} {...strand} />
    ))}
    {left.map((place) => (
      <Name key={place.actor?.id} {...place} x={0} side="left" />
    ))}
    {right.map((place) => (
      <Name key={place.actor?.id} {...place} x={width - NAME_WIDTH} side="right" />
    ))}
  </svg>
);

/** The room of the words above the columns. */
const HEAD = 34;
/** The length of an arrow's head. */
const POINT = 9;

function StrandPath({ tie, index, form: { line, hollow, disputed }, breadth, from, to }: Strand) {
  const [[x, y], [end, level]] = [from, to];
  const neck = end - POINT;
  const middle = (x + neck) / 2;
  const half = breadth / 2 + 3;
  return (
    <a href={`#${tieKey(index)}`} tabIndex={-1} class={hollow ? 'tie unreal' : 'tie'}>
      <title>{tieSentence(tie)}</title>
      <g class={`sign ${disputed ? 'disputed' : 'answer'}`}>
        <path
          d={`M${x} ${y}C${middle} ${y} ${middle} ${level} ${neck} ${level}`}
          {...strokeAttributes(line, 'plain', breadth / strokeOf(line).width)}
        />
        {disputed && (
          <path
            d={`M${middle} ${(y + level) / 2 - half - 3}v${2 * half + 6}`}
            {...strokeAttributes('solid', 'strong')}
          />
        )}
        <path class="head" d={`M${end} ${level}L${neck} ${level - half}V${level + half}Z`} />
      </g>
    </a>
  );
}

interface NameProps extends Place {
  readonly x: number;
  readonly side: 'left' | 'right';
}

/** HTML, because text of SVG has no lines. */
const Name = ({ actor, x, y, height, side }: NameProps) => (
  <foreignObject x={x} y={y} width={NAME_WIDTH} height={height}>
    <div class={`tie-name ${side}`}>
      {actor === undefined ? (
        <span class="quiet">nobody named for it</span>
      ) : (
        <span>
          <KindIcon kind={actor.kind} />{' '}
          <a href={recordAddress(actor.id)} tabIndex={-1}>
            <bdi>{actor.name}</bdi>
          </a>
        </span>
      )}
    </div>
  </foreignObject>
);
