import { FAMILIES, KINDS } from '../vocabulary.ts';
import { inkOn } from './contrast.ts';

/** On fewer pixels than this a glyph would be mud: there the silhouette stands alone. */
const LEAST = 12;

/** Whether a shape so many pixels wide has room for its glyph. */
export const hasGlyph = (across: number): boolean => across >= LEAST;

/** The glyph of a kind as attributes of a path, in the square of its shape; undefined for a kind that is not declared. */
export function glyphAttributes(kind: string) {
  const { family = '', glyph } = KINDS.get(kind) ?? {};
  const { color, field } = FAMILIES.get(family) ?? {};
  if (glyph === undefined || field === undefined || color === undefined) return undefined;
  return {
    d: glyph,
    transform: `translate(${field.x} ${field.y}) scale(${field.half})`,
    fill: inkOn(color),
    // A glyph is whole whatever its shape is like: how sure something is, its outline says.
    'fill-opacity': 1,
    stroke: 'none',
  };
}

/** The same as an element of SVG; on a body that is pale, in an ink of the page. */
export function glyphSvg(kind: string, ink?: string): string {
  const glyph = glyphAttributes(kind);
  if (glyph === undefined) return '';
  const attributes = Object.entries({ ...glyph, ...(ink !== undefined && { fill: ink }) });
  return `<path${attributes.map(([name, value]) => ` ${name}="${value}"`).join('')}/>`;
}
