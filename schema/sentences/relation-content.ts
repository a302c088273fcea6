import type { Content, Noun } from '../../src/sentences/index.ts';
import { Occurrence } from '../ontology/event.ts';
import { LITERALS } from '../ontology/literals.ts';
import type { ReadClaim } from '../projection/claim.ts';
import { relationOf, type Verb, verbOf } from './relations.ts';
import { type End, isUnreal, omitted, unmet } from './states.ts';
import { asOf, trailOf } from './trail.ts';

/** What a claim says that joins two records. */
export function relationContent(
  claim: ReadClaim,
  subject: End,
  object: End,
  polarity: Content['polarity'],
): Content {
  const relation = relationOf(claim.predicate);
  const { phrase, mood, alone, undone }: Verb =
    relation === undefined
      ? { phrase: LITERALS.DID_RESPOND.sentence.told, mood: 'real' }
      : verbOf(relation, claim, { subject, object });
  // A deed is governed by its event, which is the other end; all else by what the subject is.
  const governing = relation?.side === undefined ? subject : object;
  const isGoverned = isUnreal(governing.state) && polarity === 'yes';
  // That a plan is only a plan need not be said where that is the point, or where it is said anyway.
  const isNatural = isGoverned || governing === object || relation?.time === 'AHEAD';
  // What came of an omission came of it, and what answers to it answers to it: nothing "would have" led to anything.
  const isOfOmission = relation?.name === 'LED_TO' && subject.state?.mood === 'undone';
  const told = ANSWERING.has(claim.predicate) ? omitted(object) : object.noun;
  const other = alone ? undefined : told;
  const only = isNatural ? [] : onlyPlanned(object);
  return {
    subject: isOfOmission ? omitted(subject) : withoutPlace(claim, subject.noun, object.noun),
    object: other,
    isDeed: relation?.side !== undefined && relation.name !== 'TARGETED_BY' && polarity === 'yes',
    phrase,
    mood: isOfOmission ? 'real' : mood,
    polarity: undone && polarity !== 'open' ? opposite(polarity) : polarity,
    lead: asOf(claim),
    trail: [...only, ...trailOf(claim, [object.noun.text, ...only].join(''))],
    unreal: isGoverned
      ? other === undefined
        ? unmet({ ...governing, noun: { ...governing.noun, many: false } }, Occurrence.words.HAPPENED)
        : unmet(governing)
      : undefined,
  };
}

/** "The march in Velden" took place in Velden: where is said once. */
function withoutPlace({ predicate }: ReadClaim, subject: Noun, { text: place }: Noun): Noun {
  if (predicate !== 'OCCURRED_AT') return subject;
  const [where] = [` in ${place}`, ` at ${place}`].filter((one) => subject.text.endsWith(one));
  const text = where === undefined ? undefined : subject.text.slice(0, -where.length);
  // In "the warnings to the police in Ferguson" it is the police who are there.
  return text === undefined || / (?:of|to|by|on|for|about|against|with|from|who|that) /.test(text)
    ? subject
    : { ...subject, text };
}

/** What speaks of something left undone as of a thing that is so. */
const ANSWERING: ReadonlySet<string> = new Set(['RESPONDS_TO', 'CONDEMNS', 'ACCUSES']);

const opposite = (polarity: 'yes' | 'no'): 'yes' | 'no' => (polarity === 'yes' ? 'no' : 'yes');

/** What a hurried reader would else take for something that happened. */
const onlyPlanned = ({ noun, state }: End): readonly string[] =>
  isUnreal(state) ? [`, which ${noun.many ? 'were' : 'was'} only ${state?.only}`] : [];
