import { useEffect, useMemo, useState } from 'preact/hooks';
import { readAddress, writeAddress } from './address.ts';
import type { View } from './view.ts';

/** A change of the view: a new one, or what is different. */
export type Change = Partial<View> | ((view: View) => View);

export interface ViewStore {
  readonly view: View;
  /** Shows something else, as a step that Back takes back. */
  readonly go: (change: Change) => void;
  /** Notes where the drawing was moved to, which is no step of its own. */
  readonly note: (change: Change) => void;
  /** Takes the last step back, if there is one. */
  readonly undo: (() => void) | undefined;
}

/** The view in the address of the page: every change is a step in the browser's history. */
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
  /** How many steps of ours lie behind, and so can be taken back without leaving the page. */
  readonly steps: number;
}

function here(): Here {
  const state: { readonly steps?: unknown } | null = history.state;
  const steps = state?.steps;
  return { view: readAddress(location.search), steps: typeof steps === 'number' ? steps : 0 };
}
