import { slug } from '../../../text/slug.ts';

/** An id of a name: "Jane Doe" as jane-doe, with a number if somebody has it; of its kind, where the name gives none. */
export function idFrom(name: string, kind: string, isTaken: (id: string) => boolean): string {
  const base = slug(name).slice(0, 60).replace(/-+$/, '') || slug(kind);
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!isTaken(id)) return id;
  }
}
