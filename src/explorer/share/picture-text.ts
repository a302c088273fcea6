import { byKindOrder } from '../../drawing/kinds.ts';
import { day } from '../scene/dates.ts';
import type { Scene } from '../scene/scene.ts';
import type { Visible } from '../scene/visible.ts';
import { STRINGS } from '../strings.ts';
import type { PictureText } from './frame.ts';

/** What a view is called: by the first of what it is about. */
export function titleOf({ centers, nodes }: Scene): string {
  const [first] = centers;
  return first === undefined ? STRINGS.everythingTitle : (nodes.get(first)?.name ?? first);
}

/** What stands around a picture of a view. */
export const pictureText = ({
  title,
  sentence = '',
  visible,
  address,
}: {
  readonly title: string;
  readonly sentence: string | undefined;
  readonly visible: Visible;
  /** Where to see the view again. */
  readonly address: string;
}): PictureText => ({
  title,
  sentence,
  source: STRINGS.pictureSource(day(Date.now()), address),
  kinds: [...new Set(visible.nodes.map(({ kind }) => kind))].sort(byKindOrder),
});
