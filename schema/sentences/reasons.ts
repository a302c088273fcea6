import { isWordOf, type Phrase, type Relation } from '../../src/ontology/index.ts';
import type { Values } from '../../src/seed/model/seed.ts';
import type { SeedView } from '../../src/seed/model/seed-view.ts';
import { ended, filled, finite, type Noun } from '../../src/sentences/index.ts';
import { Derivation } from '../ontology/derivation.ts';
import { ontology } from '../ontology/index.ts';
import type { ReasonOf } from '../projection/evidence.ts';
import type { Joint, Roots } from '../projection/roots.ts';
import { nounOf } from './nouns.ts';

/** Longer ways are told by their first and last steps. */
const STEPS = 4;

/** Tells why one who says something is one source with another: "the copy copies the article without saying so". */
export function reasonsIn(view: SeedView, roots: Roots): ReasonOf {
  const calling = (id: string) => nounOf(id, view.entity(id), false);
  return (claim) => {
    if (roots.isCurator(claim.assertedBy)) return undefined;
    const way: Joint[] = [];
    for (
      let joint = roots.ofClaim(claim).toward;
      joint !== undefined && !way.includes(joint);
      joint = roots.of(joint.next).toward
    )
      way.push(joint);
    if (way.length === 0) return undefined;
    const told = way.length > STEPS ? [...way.slice(0, STEPS - 1), ...way.slice(-1)] : way;
    return ended(told.map((joint) => stepText(joint, calling)).join('; '));
  };
}

/** One link: who copies whom, who belongs to whom; and on whose word, where the texts do not say so. */
function stepText({ from, to, relation, values }: Joint, calling: (id: string) => Noun): string {
  const { how } = values;
  const noun = calling(from);
  const said = isWordOf(Derivation, how)
    ? derivedText(how, values)
    : saidOf(ontology.relation(relation), noun);
  return `${noun.text} ${filled(said, calling(to).text)}${knownBy(values)}`;
}

/** What was only counted does not say which of the two was first. */
const derivedText = (how: keyof typeof Derivation.words, { ground }: Values): string =>
  (ground ?? Derivation.words[how].ground) === 'MEASURED' ? 'shares words with' : Derivation.words[how].told;

/** A relation points from the one that adds nothing, or to it. */
const saidOf = ({ dependence, words }: Relation, { many }: Noun): string =>
  finite(dependence?.end === 'to' ? reversed(words) : words.told, { many });

const reversed = ({ reverse }: Relation['words']): Phrase => ({
  said: reverse,
  denied: reverse.replace(/^(is|was) /, '$1 not '),
});

function knownBy({ how, ground, share, longestRun }: Values): string {
  if (!isWordOf(Derivation, how)) return '';
  switch (ground ?? Derivation.words[how].ground) {
    case 'MEASURED':
      return ` (measured: ${Number(share)} of 100 of its words stand in both, at most ${Number(longestRun)} in a row)`;
    case 'READ':
      return ' (our reading)';
    default:
      return '';
  }
}
