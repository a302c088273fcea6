import { pictureAddress } from './address.ts';

/** Leads to everything behind the picture of a view, in one file to keep and to hand on. */
export const DataLink = ({ view }: { readonly view: string }) => (
  <a href={pictureAddress(view, 'zip')}>Data behind this picture (zip)</a>
);
