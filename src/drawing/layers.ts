/** The parts of a picture that programs for drawing show by name, to be hidden or changed as a whole. */
export type LayerName =
  | 'text'
  | 'numbers'
  | 'picture'
  | 'lanes'
  | 'lines'
  | 'shapes'
  | 'names'
  | 'dates'
  | 'key'
  | 'notes';

/** What makes a group a layer: Illustrator shows its id, and Inkscape its label. */
export const layerAttributes = (name: LayerName): Readonly<Record<string, string>> => ({
  id: name,
  'inkscape:label': name,
  'inkscape:groupmode': 'layer',
});

/** The languages that files with layers are written in. */
export const SVG_LANGUAGES =
  'xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"';
