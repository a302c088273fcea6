import type { Scene } from '../explorer/scene/scene.ts';
import type { View } from '../explorer/view/view.ts';
import type { ForSheet } from './stretch.ts';

/** What the thread that draws is told to do: to lay out a view, also for a sheet, or to make pixels or print of a drawing. */
export type Job =
  | {
      readonly kind: 'shapes';
      readonly scene: Scene;
      readonly view: View;
      readonly sheet?: ForSheet | undefined;
    }
  | { readonly kind: 'pixels'; readonly svg: string; readonly width: number | undefined }
  | { readonly kind: 'print'; readonly print: Print };

/** A drawing that becomes a document: its size in points, and what the document says of itself. */
export interface Print {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** When it is made, to the day. */
  readonly day: string;
}
