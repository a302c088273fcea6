import { LIMITS } from '../../vocabulary.ts';
import type { Named } from '../api/answers.ts';
import type { Lens } from '../view/view.ts';

/** What those are called whom a lens names, by id. */
export type Names = ReadonlyMap<string, string>;

/** The ids of all whom lenses name; no more than one question may ask for. */
export const namedIn = (...lenses: readonly (Lens | undefined)[]): readonly string[] =>
  [...new Set(lenses.flatMap((lens) => (lens ? namesIn(lens) : [])))].slice(0, LIMITS.ids);

const namesIn = ({ assertedBy, documents, withoutAssertedBy, withoutDocuments }: Lens): readonly string[] => [
  ...assertedBy,
  ...documents,
  ...withoutAssertedBy,
  ...withoutDocuments,
];

export const namesOf = (records: readonly Named[]): Names =>
  new Map(records.map(({ id, name }) => [id, name]));
