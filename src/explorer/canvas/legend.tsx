import { grouped } from '../../dossier/grouped.ts';
import { KindIcon } from '../../dossier/kind-icon.tsx';
import { strokeAttributes } from '../../drawing/certainty.ts';
import { byKindOrder } from '../../drawing/kinds.ts';
import { FAMILIES, KINDS, kindLabel } from '../../vocabulary.ts';
import { BAR_PATHS, isBarMark, type Sign, type Signed, signsOf } from './signs.ts';
import { CANVAS_STRINGS } from './strings.ts';

/** What the lines and outlines of the drawing mean. */
export const Legend = ({ drawn }: { readonly drawn: Signed }) => <Signs signs={signsOf(drawn)} />;

/** Signs, each with what it means. */
export function Signs({ signs }: { readonly signs: readonly Sign[] }) {
  return (
    <ul class="legend" aria-label={CANVAS_STRINGS.legend}>
      {signs.map((sign) => (
        <li key={sign.name + sign.mark}>
          <svg width="26" height="16" viewBox="0 -8 26 16" aria-hidden="true">
            <Mark {...sign} />
          </svg>
          {sign.name}
        </li>
      ))}
    </ul>
  );
}

/** More kinds than this are explained by family, on as little room as a few. */
const MOST_KINDS = 9;

/** What the shapes of the drawing stand for: those that are in it, in one or two lines. */
export function KindKey({
  drawn,
}: {
  readonly drawn: { readonly nodes: readonly Pick<Signed['nodes'][number], 'kind'>[] };
}) {
  const kinds = [...new Set(drawn.nodes.map(({ kind }) => kind))].sort(byKindOrder);
  const familyOf = (kind: string): string => KINDS.get(kind)?.family ?? kind;
  const groups = kinds.length > MOST_KINDS ? grouped(kinds, familyOf) : kinds.map((kind) => [kind]);
  return (
    <ul class="legend" aria-label={CANVAS_STRINGS.kindKey}>
      {groups.map((group) => (
        <li key={group.join(' ')}>
          {group.map((kind) => (
            <KindIcon key={kind} kind={kind} />
          ))}{' '}
          {nameOf(group)}
        </li>
      ))}
    </ul>
  );
}

/** "person", or of several kinds what they are together: "actors". */
function nameOf([first = '', ...others]: readonly string[]): string {
  const family = FAMILIES.get(KINDS.get(first)?.family ?? '');
  return others.length === 0 || family === undefined ? kindLabel(first) : family.label.toLowerCase();
}

function Mark({ mark, color, line, weight }: Sign) {
  const stroke = strokeAttributes(line, weight);
  return (
    <g class={`sign ${color} ${mark}`} {...stroke}>
      {mark === 'stack' ? (
        <path d="M5-7h9v3M5-7v9h3M9-3h10v9h-10z" />
      ) : isBarMark(mark) ? (
        <path class="bar-sign" d={BAR_PATHS[mark]} transform="translate(2 0)" />
      ) : mark === 'outline' || mark === 'pale' || mark === 'hollow' ? (
        <circle cx="13" r="6" />
      ) : (
        <path d={`M1 0h22${mark === 'crossed' ? 'M13-5v10' : ''}`} />
      )}
      {mark === 'arrow' && <path class="head" d="M26 0l-9-3.75v7.5z" />}
    </g>
  );
}
