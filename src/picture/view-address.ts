import { readAddress, writeAddress } from '../explorer/view/address.ts';
import { isHome } from '../explorer/view/view.ts';

/** The part of an address behind its path. */
const searchOf = (address: string): string => address.slice(address.indexOf('?'));

/** The one way in which the page writes the view of an address. */
export const writtenAs = (address: string): string => writeAddress(readAddress(searchOf(address)));

/** Whether an address names something to draw. */
export function isDrawn(search: string): boolean {
  const view = readAddress(search);
  return view.reading === undefined && !isHome(view);
}
