import { isUnreal, strokeAttributes } from '../drawing/certainty.ts';
import {
  BAR,
  type Band,
  type Bar,
  type ClockLayout,
  ICON,
  layoutOf,
  lineAt,
  type Paper,
  SAMPLE,
  type Text,
} from './clock-layout.ts';
import type { ClockStory } from './clock-stories.ts';
import { Fades, fadeOf } from './fades.tsx';
import { KindShape } from './kind-icon.tsx';

interface ClockPictureProps {
  readonly stories: readonly ClockStory[];
  readonly paper: Paper;
  /** Of this drawing, on a page that holds several. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
}

/** Some incidents below each other on one clock, with a bar for each response: when it came, as far as that is known. */
export function ClockPicture({ stories, paper, name, title, description }: ClockPictureProps) {
  const layout = layoutOf(stories, paper);
  const { width, height, bands } = layout;
  const [titleId, descriptionId] = [`${name}-title`, `${name}-description`];
  return (
    <svg
      class={`clock-picture ${name}`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={titleId}
      aria-describedby={descriptionId}
    >
      <title id={titleId}>{title}</title>
      <desc id={descriptionId}>{description}</desc>
      <Fades prefix={`${name}-`} />
      <Axis layout={layout} />
      {bands.map((band) => (
        <Story key={band.story.incident.id} band={band} name={name} layout={layout} />
      ))}
    </svg>
  );
}

function Axis({ layout: { scale, axis, bands, height } }: { readonly layout: ClockLayout }) {
  return (
    <g class="clock-axis">
      <text x={axis.left} y={axis.y - 22}>
        Days since the incident
      </text>
      {scale.ticks.map((days) => (
        <g key={days}>
          <path
            class={days === 0 ? 'zero' : undefined}
            d={`M${scale.at(days)} ${axis.y}V${bands.at(-1)?.bottom ?? height}`}
          />
          <text x={scale.at(days)} y={axis.y - 4} text-anchor={days === 0 ? 'start' : 'middle'}>
            {days.toLocaleString('en')}
          </text>
        </g>
      ))}
    </g>
  );
}

interface StoryProps {
  readonly band: Band;
  readonly name: string;
  readonly layout: ClockLayout;
}

function Story({ band: { story, top, heading, bars, apart }, name, layout: { width, axis } }: StoryProps) {
  return (
    <g>
      <path class="clock-rule" d={`M0 ${top}H${width}`} />
      <Icon kind={story.incident.kind} x={axis.left} y={heading.y} size={8} />
      <Words text={heading} class="clock-incident" />
      {bars.map((bar) => (
        <g key={bar.row.response.id}>
          <title>{told(bar.row)}</title>
          <Icon kind={bar.row.response.kind} occurrence={bar.row.occurrence} {...bar.icon} />
          <Words text={bar.name} />
          <WaitBar bar={bar} name={name} />
          <Words text={bar.words} class="clock-words" />
        </g>
      ))}
      {apart.heading && <Words text={apart.heading} class="clock-words" />}
      {apart.items.map(({ row, text }) => (
        <g key={row.response.id}>
          <title>{told(row)}</title>
          <path
            class={signOf(row)}
            d={`M${text.x - ICON - SAMPLE} ${text.y - 4}h24`}
            {...strokeAttributes(row.line, 'strong')}
          />
          <Icon kind={row.response.kind} occurrence={row.occurrence} x={text.x - ICON + 7} y={text.y} />
          <Words text={text} />
        </g>
      ))}
    </g>
  );
}

/** It fades towards an end that is not known, or only roughly. */
function WaitBar({ bar: { row, left, right, y }, name }: { readonly bar: Bar; readonly name: string }) {
  const { most, isLastOnly, rough } = row.wait;
  const fades = fadeOf({ rough, open: [isLastOnly, most === undefined] });
  return (
    <>
      <rect
        class={`${signOf(row)} clock-bar`}
        x={left}
        y={y}
        width={right - left}
        height={BAR}
        mask={fades && `url(#${name}-fade-${fades})`}
        {...strokeAttributes(row.line)}
      />
      {row.disputed && (
        <path
          class={signOf(row)}
          d={`M${(left + right) / 2} ${y - 3}v${BAR + 6}`}
          {...strokeAttributes('solid', 'strong')}
        />
      )}
    </>
  );
}

type Row = Bar['row'] | Band['apart']['items'][number]['row'];

/** What responds has the colour of responses; what did not take place has none. */
const signOf = ({ disputed, occurrence }: Row): string =>
  isUnreal(occurrence) ? 'sign pale' : disputed ? 'sign disputed' : 'sign answer';

const told = ({ response, words, why }: Row): string => `${response.name}: ${words}. ${why.join(' ')}`;

interface IconProps {
  readonly kind: string;
  readonly occurrence?: string | null;
  readonly x: number;
  /** Of the line of text that it stands in. */
  readonly y: number;
  readonly size?: number;
}

const Icon = ({ kind, occurrence, x, y, size = 6.5 }: IconProps) => (
  <g transform={`translate(${x} ${y - 4.5}) scale(${size})`}>
    <KindShape kind={kind} occurrence={occurrence} />
  </g>
);

const Words = ({ text, class: name }: { readonly text: Text; readonly class?: string }) => (
  <text class={name} text-anchor={text.isBefore ? 'end' : undefined}>
    {text.lines.map((line, index) => (
      <tspan key={line} x={text.x} y={lineAt(text, index)}>
        {line}
      </tspan>
    ))}
  </text>
);
