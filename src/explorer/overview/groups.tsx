import { useState } from 'preact/hooks';
import { opensElsewhere } from '../../dossier/address.ts';
import { Overview } from '../../dossier/overview.tsx';
import { lensVariables } from '../api/operations.ts';
import { useAsk } from '../api/use-ask.ts';
import { Failed } from '../failed.tsx';
import { readAddress } from '../view/address.ts';
import type { ViewStore } from '../view/use-view.ts';
import { GROUP_STRINGS } from './strings.ts';

/** From here on a map of all shows little of it, and groups say more. */
const MANY = 2_000;

interface GroupsProps {
  readonly store: ViewStore;
  /** How many records there are. */
  readonly total: number;
}

/** The whole graph in groups: unfolded where it is too large to draw. Each number leads to the map of what it counts. */
export function Groups({ store: { view, go }, total }: GroupsProps) {
  const [open, setOpen] = useState(total > MANY);
  const { data, error, again } = useAsk('overview', open ? lensVariables(view) : undefined);
  const follow = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null || opensElsewhere(event)) return;
    event.preventDefault();
    // A link of SVG has no address as text, but for its attribute.
    const address = new URL(link.getAttribute('href') ?? '', location.href);
    const { hiddenKinds, hiddenRelations, time } = readAddress(address.search);
    go({ hiddenKinds, hiddenRelations, time, camera: undefined });
  };
  const { time } = view;
  return (
    <details class="groups-of-all" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{GROUP_STRINGS.inGroups(total)}</summary>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the links inside take the keys */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the links inside are what is pressed */}
      <div onClick={follow}>
        {data ? (
          <Overview answer={data} within={time && [monthOf(time.from), monthOf(time.to - 1)]} />
        ) : error ? (
          <Failed asked={{ error, again }} what={GROUP_STRINGS.notCounted} />
        ) : (
          <p class="quiet" role="status">
            {GROUP_STRINGS.counting}…
          </p>
        )}
      </div>
    </details>
  );
}

const monthOf = (moment: number): string => new Date(moment).toISOString().slice(0, 7);
