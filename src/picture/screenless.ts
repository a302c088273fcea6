import cytoscape, { type Core, type StylesheetJson } from 'cytoscape';

/**
 * A graph without a screen that still knows how its lines run: where they meet the shapes and how they bend. Cytoscape's
 * own graphs without a screen do not: only what draws works that out, so this one has something that would draw, and
 * never does.
 */
export const screenless = (style: StylesheetJson): Core => {
  const options = {
    container: CONTAINER,
    headless: true,
    styleEnabled: true,
    style,
    layout: { name: 'preset' },
    renderer: { name: NAME },
  };
  return cytoscape(options);
};

const NAME = 'nowhere';
const nothing = () => {};

/** What the library asks of the page around a drawing. */
const VIEW = {
  document: { head: {}, body: {}, getElementById: () => ({}) },
  addEventListener: nothing,
  removeEventListener: nothing,
  getComputedStyle: () => ({ getPropertyValue: () => '0' }),
};

/** In the place of the element that a drawing fills. */
const CONTAINER: HTMLElement = Object.create({
  className: '__________cytoscape_container',
  childNodes: [],
  ownerDocument: { defaultView: VIEW },
});

/** Called by the library with `this`, after its own common part; names are not measured, as they are placed by count. */
function Nowhere(this: object): void {
  Object.assign(this, {
    load: nothing,
    redraw: nothing,
    startRenderLoop: nothing,
    calculateLabelDimensions: () => ({ width: 0, height: 0 }),
  });
}
for (const name of ['redrawHint', 'render', 'renderTo', 'matchCanvasSize', 'nodeShapeImpl', 'arrowShapeImpl'])
  Nowhere.prototype[name] = nothing;

cytoscape('renderer', NAME, Nowhere);
