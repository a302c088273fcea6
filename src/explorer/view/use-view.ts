import { useEffect, useMemo, useState } from 'preact/hooks';
import { readAddress, writeAddress } from './address.ts';
import { understood } from './readable.ts';
import type { View } from './view.ts';

/** A change of the view: a function, or the fields that differ. */
export type Change = Partial<View> | ((view: View) => View);

export interface ViewStore {
  readonly view: View;
  /** Shows something else, as a step that Back undoes. */
  readonly go: (change: Change) => void;
  /** Notes where the drawing was moved to, without a step. */
  readonly note: (change: Change) => void;
  /** Undoes the last step, if there is one. */
  readonly undo: (() => void) | undefined;
}

/** The view in the page's address: every change is a step in the browser's history. */
export function useView(): ViewStore {
  const [{ view, steps }, setState] = useState(here);

  useEffect(() => {
    const follow = () => setState(here());
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);

  return useMemo(() => {
    const changed = (change: Change) => {
      const { view: now } = here();
      return typeof change === 'function' ? change(now) : { ...now, ...change };
    };
    return {
      view,
      go: (change) => {
        const address = writeAddress(changed(change));
        if (address === `${location.pathname}${location.search}`) return;
        history.pushState({ steps: here().steps + 1 }, '', address);
        setState(here());
      },
      note: (change) => {
        history.replaceState(history.state, '', writeAddress(changed(change)));
        setState(here());
      },
      undo: steps > 0 ? () => history.back() : undefined,
    };
  }, [view, steps]);
}

interface Here {
  readonly view: View;
  /** How many steps of ours are in the history, and so can be undone without leaving the page. */
  readonly steps: number;
}

function here(): Here {
  const state: { readonly steps?: unknown } | null = history.state;
  const steps = state?.steps;
  return { view: readAddress(understood(location.search)), steps: typeof steps === 'number' ? steps : 0 };
}
