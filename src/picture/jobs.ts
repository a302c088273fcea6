import type { Scene } from '../explorer/scene/scene.ts';
import type { View } from '../explorer/view/view.ts';

/** What the thread that draws is told to do: to lay out a view, or to make pixels of a drawing. */
export type Job =
  | { readonly kind: 'shapes'; readonly scene: Scene; readonly view: View }
  | { readonly kind: 'pixels'; readonly svg: string };
