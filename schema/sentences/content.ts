import { isWordOf, type Phrase, tells } from '../../src/ontology/index.ts';
import type { SeedEntity } from '../../src/seed/model/seed.ts';
import { type Content, type Noun, numeral } from '../../src/sentences/index.ts';
import { Occurrence, StatementForm } from '../ontology/event.ts';
import { ontology } from '../ontology/index.ts';
import { LITERALS, type LiteralWord } from '../ontology/literals.ts';
import { type ReadClaim, textOf } from '../projection/claim.ts';
import { relationContent } from './relation-content.ts';
import { type End, isUnreal, omitted, unmet } from './states.ts';
import { asOf, trailOf } from './trail.ts';
import { counted, saidValue } from './values.ts';

const POLARITY = { AFFIRMED: 'yes', NEGATED: 'no', OPEN: 'open' } as const;
const isLiteral = (predicate: string): predicate is LiteralWord => predicate in LITERALS;

/** What a claim says, whoever says it. `speaker` is known by name, as both ends are. */
export function contentOf(claim: ReadClaim, subject: End, object: End | undefined, speaker: Noun): Content {
  const { predicate } = claim;
  const polarity = POLARITY[claim.polarity];
  if (predicate === 'OCCURRED') return { ...occurred(claim, subject), polarity };
  if (object !== undefined) return relationContent(claim, subject, object, polarity);
  if (isLiteral(predicate)) return { ...literal(claim, predicate, subject, speaker), polarity };
  // Seeds are checked before they are projected, so this is a fault of the program.
  throw new TypeError(`${claim.id}: ${predicate} needs another end`);
}

type Said = Omit<Content, 'polarity'>;

function occurred(claim: ReadClaim, subject: End): Said {
  const { noun, entity, state } = subject;
  // A fault of the program, as above.
  if (!isWordOf(Occurrence, claim.value)) throw new TypeError(`${claim.id}: ${claim.value} is no occurrence`);
  const word = Occurrence.words[claim.value];
  const only = 'meant' in word && claim.polarity === 'AFFIRMED' && state?.happened === false;
  return {
    phrase: claim.value === 'HAPPENED' ? tookPlace(entity) : word.told,
    given: 'given' in word && claim.basis === 'STATED' ? word.given : undefined,
    unreal: only ? unmet(subject) : undefined,
    subject: noun,
    mood: 'real',
    // What is threatened or planned on a condition is not simply threatened.
    trail: trailOf(claim),
    lead: asOf(claim),
  };
}

/** What an event did when it happened: statements come out, posts are posted, everything else takes place. */
function tookPlace(entity: SeedEntity | undefined): Phrase {
  const form = entity?.values.form;
  return isWordOf(StatementForm, form) ? StatementForm.words[form].out : Occurrence.words.HAPPENED.told;
}

function literal(claim: ReadClaim, predicate: LiteralWord, subject: End, speaker: Noun): Said {
  const { telling, value, question, note } = saidValue(claim, predicate, [subject.noun, speaker]);
  const said: Said = {
    subject: subject.noun,
    value,
    note,
    question,
    trail: trailOf(claim),
    lead: asOf(claim),
    phrase: telling.told,
    inside: telling.inside,
    rejected: telling.rejected,
    given: claim.modality === 'ASSERTED' ? telling.given : undefined,
    mood: 'real',
    unreal: undefined,
  };
  switch (predicate) {
    case 'DATED':
      return { ...inCourse(said, subject), phrase: tookPlace(subject.entity) };
    case 'DURATION':
      return inCourse(said, subject);
    case 'EFFECT':
    case 'EVALUATED_AS':
    case 'REASON':
      return { ...said, subject: omitted(subject) };
    case 'QUANTITY':
      return quantity(claim, said, subject);
    case 'NAMED':
      return ownName(said, subject.noun);
    case 'SIZE':
      return subject.noun.many
        ? { ...said, subject: uncounted(subject.noun, claim) }
        : { ...said, phrase: CAME_TO, value: counted(claim) };
    default:
      return said;
  }
}

/** What tells of the course of an event is still to come where that was only planned. */
const inCourse = (said: Said, subject: End): Said => ({
  ...said,
  mood: subject.state?.mood ?? 'real',
  unreal: isUnreal(subject.state) ? unmet(subject) : undefined,
});

/** "In the hall there were two guards", or with what was done to them: "Two shots were fired in the hall". */
function quantity(claim: ReadClaim, said: Said, { noun, entity }: End): Said {
  const where = entity !== undefined && ontology.isA(entity.kind, 'Actor') ? 'in the case of' : 'in';
  const of = textOf(claim.seed.values.of);
  const isUnknown = claim.polarity === 'OPEN' && of !== undefined && claim.value === undefined;
  const question = isUnknown ? `how large the number of ${of} is for ${noun.text}` : undefined;
  const [, things, done] = /^(.*) (\S+ed)$/.exec(said.value ?? '') ?? [];
  const counted = (text: string): Noun => ({ id: '', text, many: claim.number !== 1, person: false });
  return things === undefined || done === undefined
    ? { ...said, question, subject: counted(`${where} ${noun.text} there`) }
    : {
        ...said,
        question,
        subject: counted(things),
        value: undefined,
        phrase: tells(`was ${done}`, `was not ${done}`),
        trail: [`${where} ${noun.text}`, ...said.trail],
      };
}

/** That somebody is called what the sentence calls them anyway says only that the name is used. */
function ownName(said: Said, { id, text }: Noun): Said {
  const bare = text.replace(/^the (account )?/i, '').replaceAll(/[“”]/g, '');
  if (said.value?.replace(/^the /i, '') !== bare) return said;
  const used = tells('is used', 'is not used');
  return {
    ...said,
    subject: { id, text: `the name “${said.value}”`, many: false, person: false },
    value: undefined,
    phrase: used,
    inside: used,
    given: said.given && tells('uses {}', 'does not use {}'),
  };
}

/** "the five officers who died" number five: their number is said once. */
const uncounted = (noun: Noun, { number }: ReadClaim): Noun =>
  number === undefined ? noun : { ...noun, text: noun.text.replace(`the ${numeral(number)} `, 'the ') };

/** Of one thing that consists of many: "the violence came to countless cases". */
const CAME_TO = tells('came to', 'did not come to');
