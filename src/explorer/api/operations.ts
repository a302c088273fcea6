import { LIMITS } from '../../vocabulary.ts';
import { hasLens, type View } from '../view/view.ts';
import type { Chain } from './answers.ts';
import type { Variables } from './ask.ts';

export interface Through {
  /** Whether the lens of the view applies. */
  readonly lensed: boolean;
}

/** The lens as variables of a saved operation. */
export function lensVariables({ lens }: View, { lensed }: Through): Variables {
  if (!lensed || !hasLens(lens)) return {};
  return {
    'lens.minBasis': lens.minBasis,
    'lens.assertedBy': lens.assertedBy,
    'lens.documents': lens.documents,
    'lens.asOf': lens.asOf,
    'lens.occurrence': lens.occurrence,
  };
}

/** The variables of `neighborhood`, or of `graph` for a view of everything. */
export function graphVariables(view: View, through: Through): Variables {
  const { scope, around, opened, depth, limit } = view;
  return scope === 'all'
    ? { limit, ...lensVariables(view, through) }
    : {
        around: [...new Set([...around, ...opened])],
        depth,
        limit,
        responders: true,
        ...lensVariables(view, through),
      };
}

/** The variables of `response-chains`. */
export function chainVariables(view: View, through: Through): Variables {
  const { around, direction, depth, through: links } = view;
  return {
    event: around[0],
    direction,
    through: links,
    // One step is no chain: the usual depth of a map becomes the usual length of a chain.
    maxDepth: depth === 1 ? 4 : depth + 3,
    first: LIMITS.chains,
    ...lensVariables(view, through),
  };
}

/** The variables of `neighborhood` that give the events of some chains and nothing else. */
export function membersVariables(view: View, chains: readonly Chain[], through: Through): Variables {
  const ids = new Set([
    ...view.around.slice(0, 1),
    ...chains.flatMap(({ steps }) => steps.map(({ event }) => event.id)),
  ]);
  const members = [...ids].slice(0, LIMITS.ids);
  return { around: members, depth: 1, limit: members.length, ...lensVariables(view, through) };
}
