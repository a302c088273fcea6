import { LENS_ADDRESS } from '../../dossier/address.ts';
import type { Point } from '../../drawing/positions.ts';
import { LIMITS } from '../../vocabulary.ts';
import { type Camera, HOME, hasLens, type Lens, type Sorting, type Stretch, type View } from './view.ts';

/** Begins the names of the second lens. */
const BESIDE = 'beside';

/** The view that an address stands for, without what is unknown or invalid. */
export function readAddress(search: string): View {
  const given = new URLSearchParams(search);
  const text = (name: string) => given.get(name) || undefined;
  const list = (name: string) => [...new Set(given.getAll(name).filter((one) => one !== ''))];
  const lensOf = (prefix: string): Lens => ({
    minBasis: text(prefix + LENS_ADDRESS.minBasis),
    assertedBy: list(prefix + LENS_ADDRESS.assertedBy),
    documents: list(prefix + LENS_ADDRESS.documents),
    asOf: text(prefix + LENS_ADDRESS.asOf),
    withoutAssertedBy: list(prefix + LENS_ADDRESS['without.assertedBy']),
    withoutDocuments: list(prefix + LENS_ADDRESS['without.documents']),
    occurrence: list(prefix + LENS_ADDRESS.occurrence),
  });
  const form = text('as');
  const [around, reading, lens] = [list('around'), text('read'), lensOf('')];
  // Who asks through a lens and of nothing in particular asks of everything.
  const ofAll = around.length === 0 && reading === undefined && hasLens(lens);
  const scope = text('view') ?? (ofAll ? 'all' : undefined);
  return {
    scope: scope === 'chain' || scope === 'all' ? scope : 'around',
    around,
    joined: text('with'),
    avoided: list('avoid'),
    opened: list('open'),
    unfolded: list('unfold'),
    depth: whole(text('depth'), HOME.depth, LIMITS.neighborhoodSteps, 0),
    limit: whole(text('limit'), HOME.limit, LIMITS.graphNodes),
    direction: text('direction') === 'BACK' ? 'BACK' : 'FORWARD',
    through: list('through'),
    lens,
    beside: text(BESIDE) === undefined ? undefined : lensOf(`${BESIDE}.`),
    hiddenKinds: list('hide'),
    hiddenRelations: list('without'),
    time: readTime(text('time')),
    reading,
    selected: text('select'),
    pins: new Map(list('pin').flatMap(readPin)),
    form: form === 'records' || form === 'facts' ? form : 'map',
    sorting: readSorting(text('sort')),
    lanes: text('lanes') === 'kind' ? 'kind' : 'who',
    camera: readCamera(text('at')),
  };
}

/** The address of a view, relative to the page, without what has its default value. */
export function writeAddress(view: View): string {
  const { lens, beside, time, camera } = view;
  const written = new URLSearchParams();
  const put = (name: string, values: readonly (string | number | undefined)[], usual?: string | number) => {
    for (const value of values)
      if (value !== undefined && value !== usual) written.append(name, String(value));
  };
  const putLens = (prefix: string, one: Lens) => {
    put(prefix + LENS_ADDRESS.minBasis, [one.minBasis]);
    put(prefix + LENS_ADDRESS.assertedBy, one.assertedBy);
    put(prefix + LENS_ADDRESS.documents, one.documents);
    put(prefix + LENS_ADDRESS.asOf, [one.asOf]);
    put(prefix + LENS_ADDRESS['without.assertedBy'], one.withoutAssertedBy);
    put(prefix + LENS_ADDRESS['without.documents'], one.withoutDocuments);
    put(prefix + LENS_ADDRESS.occurrence, one.occurrence);
  };
  put('view', [view.scope], HOME.scope);
  put('around', view.around);
  put('with', [view.joined]);
  put('avoid', view.avoided);
  put('open', view.opened);
  put('unfold', view.unfolded);
  put('depth', [view.depth], HOME.depth);
  put('limit', [view.limit], HOME.limit);
  put('direction', [view.direction], HOME.direction);
  put('through', view.through);
  putLens('', lens);
  if (beside) {
    put(BESIDE, ['lens']);
    putLens(`${BESIDE}.`, beside);
  }
  put('hide', view.hiddenKinds);
  put('without', view.hiddenRelations);
  put('time', [time && `${minuteOf(time.from)}/${minuteOf(time.to)}`]);
  put('read', [view.reading]);
  put('select', [view.selected]);
  put(
    'pin',
    [...view.pins].map(([id, { x, y }]) => `${id}@${Math.round(x)},${Math.round(y)}`),
  );
  put('as', [view.form], HOME.form);
  put('sort', [view.sorting && `${view.sorting.down ? '-' : ''}${view.sorting.by}`]);
  put('lanes', [view.lanes], HOME.lanes);
  put('at', [camera && `${Math.round(camera.x)},${Math.round(camera.y)},${camera.zoom.toFixed(3)}`]);
  const search = String(written);
  return search === '' ? '/' : `/?${search}`;
}

function whole(text: string | undefined, usual: number, most: number, least = 1): number {
  const number = /^\d{1,6}$/.test(text ?? '') ? Number(text) : usual;
  return Math.min(Math.max(number, least), most);
}

/** To the minute: no finer than a hand can drag. */
const minuteOf = (moment: number): string => new Date(moment).toISOString().slice(0, 16);

function readTime(text: string | undefined): Stretch | undefined {
  const [from = Number.NaN, to = Number.NaN] = (text?.split('/') ?? []).map((one) => Date.parse(`${one}Z`));
  return from < to ? { from, to } : undefined;
}

/** "when", or "-when" for the other way. */
function readSorting(text: string | undefined): Sorting | undefined {
  const [, minus, by] = /^(-?)([a-z]{1,20})$/.exec(text ?? '') ?? [];
  return by === undefined ? undefined : { by, down: minus === '-' };
}

function readPin(text: string): [string, Point][] {
  const [, id, x, y] = /^(.+)@(-?\d{1,6}),(-?\d{1,6})$/.exec(text) ?? [];
  return id === undefined ? [] : [[id, { x: Number(x), y: Number(y) }]];
}

function readCamera(text: string | undefined): Camera | undefined {
  const [, x, y, zoom] = /^(-?\d{1,6}),(-?\d{1,6}),(\d{1,2}(?:\.\d{1,4})?)$/.exec(text ?? '') ?? [];
  return Number(zoom) > 0 ? { x: Number(x), y: Number(y), zoom: Number(zoom) } : undefined;
}
