import { type Fit, type Fits, fittingWords, type Ontology, type Property } from '../../ontology/index.ts';
import type { SeedClaim } from '../model/seed.ts';
import type { SeedIndex } from '../model/seed-index.ts';
import type { SeedRule } from '../model/seed-rules.ts';
import { orList, withArticle } from '../model/wording.ts';

/** A detail such as a role, with the words that mean something in one relation. */
interface Detail {
  readonly name: string;
  readonly property: Property;
  readonly fits: Fits;
}

/** A detail has a word that means something in its relation, and at what the relation joins. */
export function detailsFitTheirRelation(ontology: Ontology): SeedRule {
  const restricted = new Map(
    ontology.relations.map(({ name, properties }) => [name, detailsOf(properties)] as const),
  );
  return {
    name: 'details-fit-their-relation',
    why: 'Nobody is a witness by doing it: one of the two words is wrong, and a question for either is answered wrongly.',
    *check(seed, index) {
      for (const claim of seed.claims)
        for (const detail of restricted.get(claim.predicate) ?? []) {
          const word = claim.values[detail.name];
          const problem = typeof word === 'string' ? problemOf(word, claim, detail) : undefined;
          if (problem !== undefined) yield index.issue(claim, [detail.name], ...problem);
        }

      function problemOf(word: string, claim: SeedClaim, detail: Detail): Problem | undefined {
        const fit = detail.fits[word];
        if (fit === undefined) return unfitting(word, claim, detail);
        return misplaced(word, claim, { detail, fit, index });
      }
    },
  };

  function unfitting(word: string, { predicate }: SeedClaim, { name, property }: Detail): Problem {
    const others = [...restricted].flatMap(([other, details]) =>
      details.some((one) => one.name === name && Object.hasOwn(one.fits, word)) ? [other] : [],
    );
    const elsewhere = others.length === 0 ? '' : `; ${word} goes with ${orList(others)}`;
    return [
      `${predicate} has no ${name} ${word}`,
      `with ${predicate} the ${name} is ${orList(fittingWords(property))}${elsewhere}`,
    ];
  }
}

type Problem = readonly [message: string, hint: string];

const detailsOf = (properties: Ontology['relations'][number]['properties']): readonly Detail[] =>
  Object.entries(properties).flatMap(([name, property]) => {
    const { fits } = property.facets;
    return fits === undefined ? [] : [{ name, property, fits }];
  });

interface Placed {
  readonly detail: Detail;
  readonly fit: Fit;
  readonly index: SeedIndex;
}

/** Says of an end that is of another kind than the word asks for. */
function misplaced(
  word: string,
  { predicate, subject, object = '' }: SeedClaim,
  { detail: { name }, fit, index }: Placed,
): Problem | undefined {
  const ends = [
    { id: subject, kinds: fit.from, way: 'from' },
    { id: object, kinds: fit.to, way: 'to' },
  ];
  for (const { id, kinds, way } of ends) {
    const found = index.kindOf(id);
    if (kinds === undefined || found === undefined || kinds.some((kind) => index.isA(id, kind.name)))
      continue;
    return [
      `the ${name} ${word} does not fit ${id}, which is ${withArticle(found)}`,
      `with this ${name}, ${predicate} goes ${way} ${orList(kinds.map(({ name }) => name))}`,
    ];
  }
  return undefined;
}
