import { dateInSentence, isWordOf } from '../../src/ontology/index.ts';
import type { SeedEntity } from '../../src/seed/model/seed.ts';
import type { Content, Noun } from '../../src/sentences/index.ts';
import { Occurrence } from '../ontology/event.ts';
import { DepictedMoment, ResponseType } from '../ontology/fact.ts';
import { ontology } from '../ontology/index.ts';
import { LITERALS, type LiteralWord } from '../ontology/literals.ts';
import { type ReadClaim, textOf } from '../projection/claim.ts';
import { type Other, verbOf } from './relations.ts';
import type { State } from './states.ts';
import { counted, saidValue } from './values.ts';

/** One end of what is said. */
export interface End {
  readonly noun: Noun;
  readonly entity: SeedEntity | undefined;
  readonly state: State | undefined;
}

const POLARITY = { AFFIRMED: 'yes', NEGATED: 'no', OPEN: 'open' } as const;
const isLiteral = (predicate: string): predicate is LiteralWord => predicate in LITERALS;

/** What a claim says, whoever says it. `speaker` is known by name, as both ends are. */
export function contentOf(claim: ReadClaim, subject: End, object: End | undefined, speaker: Noun): Content {
  const { predicate } = claim;
  if (predicate === 'OCCURRED') return occurred(claim, subject);
  if (isLiteral(predicate) && predicate !== 'DID_RESPOND') return literal(claim, predicate, subject, speaker);
  if (object === undefined) throw new TypeError(`${claim.id}: ${predicate} needs an object`);
  return relation(claim, subject, object);
}

function occurred(claim: ReadClaim, { noun, state }: End): Content {
  // Seeds are checked before they are projected, so this is a fault of the program.
  if (!isWordOf(Occurrence, claim.value)) throw new TypeError(`${claim.id}: ${claim.value} is no occurrence`);
  const word = Occurrence.words[claim.value];
  return {
    ...{
      subject: noun,
      phrase: word.told,
      mood: 'real',
      polarity: POLARITY[claim.polarity],
      trail: asOf(claim),
    },
    given: 'given' in word ? word.given : undefined,
    unreal: 'meant' in word && claim.polarity === 'AFFIRMED' && state?.happened === false,
  };
}

/** Literals that tell of the course of an event, which is still to come where it was only planned. */
const COURSE: readonly string[] = ['DATED', 'DURATION'];

function literal(claim: ReadClaim, predicate: LiteralWord, subject: End, speaker: Noun): Content {
  const { telling, value, question, note } = saidValue(claim, predicate, [subject.noun, speaker]);
  const polarity = POLARITY[claim.polarity];
  const { told, inside, given, rejected } = telling;
  const inCourse = COURSE.includes(predicate);
  const plain: Content = {
    ...{
      subject: subject.noun,
      phrase: told,
      inside,
      value,
      polarity,
      note,
      question,
      trail: trailOf(claim),
    },
    given: claim.modality === 'ASSERTED' ? given : undefined,
    rejected,
    mood: inCourse ? (subject.state?.mood ?? 'real') : 'real',
    unreal: inCourse && isUnreal(subject.state),
  };
  if (predicate === 'QUANTITY') return quantity(claim, plain, subject);
  return predicate === 'SIZE' && !subject.noun.many ? sized(claim, plain) : plain;
}

/** "There were two shots in the shooting": the counted things come first. */
function quantity(claim: ReadClaim, content: Content, { noun, entity }: End): Content {
  const where = entity !== undefined && ontology.isA(entity.kind, 'Actor') ? 'in the case of' : 'in';
  const of = textOf(claim.seed.values.of);
  const unknown = claim.polarity === 'OPEN' && of !== undefined;
  return {
    ...content,
    subject: { id: '', text: 'there', many: claim.number !== 1, person: false },
    value: counted(claim),
    trail: [`${where} ${noun.text}`, ...content.trail],
    question: unknown ? `how large the number of ${of} is for ${noun.text}` : undefined,
  };
}

/** One thing that consists of many: "the violence came to countless cases". */
const sized = (claim: ReadClaim, content: Content): Content => ({
  ...content,
  phrase: { said: 'came to …', denied: 'did not come to …' },
  value: counted(claim),
});

function relation(claim: ReadClaim, subject: End, object: End): Content {
  const other: Other = object;
  const isRelation = claim.predicate !== 'DID_RESPOND';
  const { phrase, mood, alone, undone } = isRelation
    ? verbOf(claim, subject.noun, subject.state, other)
    : { phrase: LITERALS.DID_RESPOND.sentence.told, mood: 'real' as const, alone: false, undone: false };
  const said = POLARITY[claim.polarity];
  const governed = [subject.state, object.state].some(
    (state) => isUnreal(state) && isGoverned(claim, state, object),
  );
  const only =
    mood === 'real' &&
    !alone &&
    !ontology.relations.some((one) => one.name === claim.predicate && one.time === 'AHEAD');
  return {
    ...{ subject: subject.noun, phrase, mood, object: alone ? undefined : object.noun },
    polarity: undone && said !== 'open' ? (said === 'yes' ? 'no' : 'yes') : said,
    trail: [...(only && !governed ? unrealObject(object) : []), ...trailOf(claim)],
    unreal: governed && claim.polarity === 'AFFIRMED',
  };
}

const isUnreal = (state: State | undefined): boolean => state?.only !== undefined && !state.happened;

/** Whether what is said is part of an event that did not happen: of the deed itself, or of what the subject would do. */
function isGoverned(claim: ReadClaim, state: State | undefined, object: End): boolean {
  const side = ontology.relations.find(({ name }) => name === claim.predicate)?.side;
  return side === undefined ? state !== object.state : state === object.state;
}

const unrealObject = ({ noun, state }: End): readonly string[] =>
  state?.only === undefined || state.happened
    ? []
    : [`, which ${noun.many ? 'were' : 'was'} only ${state.only}`];

/** How, when, and on which condition. */
function trailOf(claim: ReadClaim): readonly string[] {
  const { type, moment, from, to, condition } = claim.seed.values;
  return [
    isWordOf(ResponseType, type) && claim.predicate === 'RESPONDS_TO'
      ? ResponseType.words[type].how
      : undefined,
    isWordOf(DepictedMoment, moment) && moment !== 'DURING'
      ? `(${DepictedMoment.words[moment].description.toLowerCase().replace(/\.$/, '')})`
      : undefined,
    textOf(from) === undefined ? undefined : `since ${dateInSentence(String(from)).replace(/^(on|in) /, '')}`,
    textOf(to) === undefined ? undefined : `until ${dateInSentence(String(to)).replace(/^(on|in) /, '')}`,
    textOf(condition) === undefined ? undefined : `, ${textOf(condition)}`,
    ...asOf(claim),
  ].filter((part) => part !== undefined);
}

function asOf({ seed }: ReadClaim): readonly string[] {
  const text = textOf(seed.values.asOf);
  return text === undefined
    ? []
    : [`, as of ${dateInSentence(text, textOf(seed.values.zone)).replace(/^(on|in) /, '')}`];
}
