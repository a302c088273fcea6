/** A name as an id: `Tamir Rice` as `tamir-rice`. Empty where nothing of it can stand in an id. */
export const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
