import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type LayerName, layerAttributes } from '../../drawing/layers.ts';

/** Whether layers have their names: in a file they do, and on a page that holds several drawings they would be ambiguous. */
export const Layered = createContext(false);

interface LayerProps {
  readonly name: LayerName;
  readonly children: ComponentChildren;
}

/** A part of the timeline that a file names. */
export const Layer = ({ name, children }: LayerProps) => (
  <g {...(useContext(Layered) && layerAttributes(name))}>{children}</g>
);
