import { strokeAttributes } from '../drawing/certainty.ts';
import type { Form } from './form.ts';

const SIZE = 16;
/** How much is filled inside the outline, by how sure it is. */
const INNER = { solid: 10, dashed: 6, dotted: 2.5 } as const;

/** One response: its outline is the line that says how sure it is; what is unreal is hollow. */
export function MarkSign({ form: { line, hollow, disputed } }: { readonly form: Form }) {
  const inner = INNER[line];
  return (
    <svg
      class={`mark sign ${disputed ? 'disputed' : 'answer'}`}
      width={SIZE}
      height={SIZE}
      viewBox={`0 0 ${SIZE} ${SIZE}`}
      aria-hidden="true"
    >
      <rect x="2" y="2" width={SIZE - 4} height={SIZE - 4} {...strokeAttributes(line)} />
      {!hollow && (
        <rect class="head" x={(SIZE - inner) / 2} y={(SIZE - inner) / 2} width={inner} height={inner} />
      )}
      {disputed && <path d={`M1 ${SIZE - 1}L${SIZE - 1} 1`} stroke-width="2" />}
    </svg>
  );
}
