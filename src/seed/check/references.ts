import { closest } from '../../text/closest.ts';
import type { SeedIndex, Sort } from '../model/seed-index.ts';
import { withArticle } from '../model/wording.ts';

/** Reports what is wrong with an id that is not that of an entity, a claim or a passage. */
export interface References {
  /**
   * Undefined if the id belongs to an entity of one of these kinds. `role` begins the message, such as "the subject";
   * `hint` says what is allowed.
   */
  entity(id: string, kinds: readonly string[], role: string, hint: string): Problem | undefined;
  claim(id: string): Problem | undefined;
  passage(id: string): Problem | undefined;
}

export interface Problem {
  readonly message: string;
  readonly hint: string;
}

/** Finding the nearest of many ids takes time, and nobody reads hundreds of guesses. */
const GUESSES = 100;

/** Makes the look-ups for all ids of a seed. */
export function referencesOf(index: SeedIndex): References {
  const known = new Set<string>(index.ontology.nodes.map(({ name }) => name));
  let guesses = 0;
  const missing = (id: string, sort: Sort, expected = `write the id of ${withArticle(sort)}`): Problem => {
    const other = sortOf(id, index);
    if (other !== undefined)
      return { message: `${id} is ${other}, not ${withArticle(sort)}`, hint: expected };
    guesses += 1;
    const near = guesses > GUESSES ? undefined : closest(id, index.ids(sort));
    return {
      message: `there is no ${sort} ${id}`,
      hint: near === undefined ? `write the id of an existing one, or add it` : `did you mean ${near}?`,
    };
  };
  return {
    entity(id, kinds, role, hint) {
      if (id === '') return undefined;
      const found = index.kindOf(id);
      if (found === undefined) return missing(id, 'entity', hint);
      if (!known.has(found) || kinds.length === 0 || kinds.some((kind) => index.isA(id, kind)))
        return undefined;
      return { message: `${role} ${id} is ${withArticle(found)}`, hint };
    },
    claim: (id) => (id === '' || index.claim(id) !== undefined ? undefined : missing(id, 'claim')),
    passage: (id) => (id === '' || index.passage(id) !== undefined ? undefined : missing(id, 'passage')),
  };
}

function sortOf(id: string, index: SeedIndex): string | undefined {
  if (index.claim(id) !== undefined) return 'a claim';
  if (index.passage(id) !== undefined) return 'a passage';
  const kind = index.kindOf(id);
  return kind === undefined ? undefined : withArticle(kind);
}
