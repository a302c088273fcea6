import { isWordOf, type Phrase, tells } from '../../src/ontology/index.ts';
import type { SeedEntity } from '../../src/seed/model/seed.ts';
import { deedOf, isDoing, type Mood, type Noun, towards } from '../../src/sentences/index.ts';
import { StatementForm } from '../ontology/event.ts';
import { CallType, DepictedMoment, type Fate, Outcome, Role } from '../ontology/fact.ts';
import { factRelations } from '../ontology/relations.ts';
import { type ReadClaim, textOf } from '../projection/claim.ts';
import type { End } from './states.ts';

/** The verb of a relation; without the other end where the verb has it. */
export interface Verb {
  readonly phrase: Phrase;
  readonly mood: Mood;
  readonly alone?: boolean;
  /** Whether it says of the subject that it is not so: of what was left undone. */
  readonly undone?: boolean;
}

type FactRelation = (typeof factRelations)[number];

const relations = new Map<string, FactRelation>(factRelations.map((relation) => [relation.name, relation]));

/** The relation that a claim is of, if it is of one. */
export const relationOf = (predicate: string): FactRelation | undefined => relations.get(predicate);

export function verbOf(
  { name, side, words: { told } }: FactRelation,
  { seed }: ReadClaim,
  { subject, object }: { readonly subject: End; readonly object: End },
): Verb {
  const mood = (side === undefined ? subject : object).state?.mood ?? 'real';
  const { role, outcome, call, moment } = seed.values;
  const usual = { phrase: parted(role) ?? told, mood };
  switch (name) {
    case 'PERFORMED':
      return seed.values.polarity === 'NEGATED'
        ? denied(usual, role, object, told)
        : performed(role, object, told);
    case 'LEFT_UNDONE':
      return { ...leftUndone(object), mood: 'real', undone: true };
    case 'HARMED_IN':
      return harmed(outcome, subject.noun, object, mood) ?? usual;
    case 'CALLS_FOR':
      return { ...usual, phrase: isWordOf(CallType, call) ? CallType.words[call].told : told };
    case 'MEMBER_OF':
      return {
        ...usual,
        phrase: object.noun.many && (role === undefined || role === 'MEMBER') ? AMONG : usual.phrase,
      };
    case 'DEPICTS':
      return {
        ...usual,
        phrase: isWordOf(DepictedMoment, moment) ? DepictedMoment.words[moment].told : told,
      };
    case 'OCCURRED_AT':
      return { ...usual, phrase: placed(isSite(object.entity) ? AT : told, subject.entity) };
    case 'DURING':
      return { ...usual, phrase: placed(told, subject.entity) };
    default:
      return usual;
  }
}

/** One belongs to a group, and is among several. */
const AMONG = tells('is among', 'is not among');

/** What happens at a bridge or a park does not happen "in" it, as it does in a city. */
const isSite = (entity: SeedEntity | undefined): boolean =>
  entity?.values.type === 'SITE' ||
  (entity?.values.type === undefined && SITES.test(String(entity?.values.name)));
/** Places that say in their names that they are no town, state or country. */
const SITES =
  / (?:Dam|Bridge|Park|Square|Station|Hall|Plaza|Courthouse|Quay|Airport|Harbou?r|Terminal|Stadium|Building|Mill|Factory|Plant|Lake|Gate|Market|Street|Road|Avenue|Museum|Church|Mosque|University|Tower|Pier)$/u;
const AT = tells('took place at', 'did not take place at');

/** Statements do not take place somewhere: they are made or come out there. */
function placed({ said, denied }: Phrase, entity: SeedEntity | undefined): Phrase {
  const form = entity?.values.form;
  if (!isWordOf(StatementForm, form)) return { said, denied };
  const { out } = StatementForm.words[form];
  const where = said.replace(/^took place/, '');
  return { said: `${out.said}${where}`, denied: `${out.denied}${where}` };
}

const parted = (role: unknown): Phrase | undefined =>
  isWordOf(Role, role) ? Role.words[role].told : undefined;

/** Whether one who has this part brought it about: whoever denies that does not deny that it was done. */
const isStart = (role: unknown): boolean => isWordOf(Role, role) && Role.words[role].share === 'start';

/** Who is said not to have done it. Of what was only to come that they "were not to" do it would read as a ban. */
function denied(usual: Verb, role: unknown, object: End, told: Phrase): Verb {
  const meant = object.state?.meant;
  if (isStart(role)) return meant === undefined ? usual : { ...usual, mood: 'real' };
  const done = performed(role, object, told);
  return meant === undefined || done.mood === 'real'
    ? done
    : { ...done, phrase: towards(meant, done.phrase), mood: 'real' };
}

/** Who did it: with the event's own deed, if it has one; of what was only threatened, that they threatened to. */
function performed(role: unknown, { entity, state }: End, told: Phrase): Verb {
  const part = isWordOf(Role, role) ? Role.words[role] : undefined;
  const mood = state?.mood ?? 'real';
  if (part?.share === 'start' && state?.meant !== undefined)
    return { phrase: state.only === 'threatened' ? towards(WOULD, part.told) : part.told, mood: 'real' };
  if (part?.share === 'some') return { phrase: part.told, mood };
  const deed = deedIn(entity);
  const phrase = deed ?? spoken(role, entity) ?? unlikeAct(role, entity) ?? part?.told ?? told;
  const alone = deed !== undefined;
  return state?.meant === undefined
    ? { phrase, mood, alone }
    : { phrase: towards(state.meant, phrase), mood: 'real', alone };
}

function leftUndone({ entity }: End): Pick<Verb, 'phrase' | 'alone'> {
  const deed = deedIn(entity);
  return { phrase: deed ?? unlikeAct('AGENT', entity) ?? Role.words.AGENT.told, alone: deed !== undefined };
}

function deedIn(entity: SeedEntity | undefined): Phrase | undefined {
  const deed = textOf(entity?.values.deed);
  return deed === undefined ? undefined : deedOf(deed);
}

function spoken(role: unknown, entity: SeedEntity | undefined): Phrase | undefined {
  const form = entity?.values.form;
  return role === 'SPEAKER' && isWordOf(StatementForm, form) ? StatementForm.words[form].told : undefined;
}

/**
 * What nobody carries out who does it: an order is given, and carried out by whoever it is given to; a death is caused, a
 * statement made, a protest held.
 */
function unlikeAct(role: unknown, entity: SeedEntity | undefined): Phrase | undefined {
  if (role !== 'AGENT' && role !== 'ISSUER' && role !== undefined) return undefined;
  const name = String(entity?.values.name);
  if (/^(order|command|instruction)\b/i.test(name)) return role === undefined ? undefined : GAVE;
  if (role === 'ISSUER') return undefined;
  if (isDoing(name)) return DID;
  if (/^(interview|speech|testimony|press conference)\b/i.test(name)) return GAVE;
  if (/^(arrests?|payments?|threats?|promises?|appeals?|decisions?|mistakes?)\b/i.test(name)) return MADE;
  if (entity?.values.type === 'DEATH') return CAUSED;
  switch (entity?.kind) {
    case 'Statement':
    case 'Communication':
      return MADE;
    case 'Demonstration':
      return HELD;
    case 'Proceeding':
      return CONDUCTED;
    case 'Measure':
      return entity.values.type === 'CURFEW' ? IMPOSED : undefined;
    default:
      return undefined;
  }
}

/** Who is to organise what was only threatened has not done so. */
const WOULD = tells('would', 'would not');
const DID = tells('did this:', 'did not do this:');
const GAVE = tells('gave', 'did not give');
const CAUSED = tells('caused', 'did not cause');
const MADE = tells('made', 'did not make');
const HELD = tells('held', 'did not hold');
const CONDUCTED = tells('conducted', 'did not conduct');
const IMPOSED = tells('imposed', 'did not impose');

/** What became of somebody. That Ann died in the death of Ann says no more than that she died. */
function harmed(outcome: unknown, subject: Noun, { noun, entity }: End, mood: Mood): Verb | undefined {
  const fate: Fate | undefined = isWordOf(Outcome, outcome) ? Outcome.words[outcome] : undefined;
  if (fate?.told === undefined) return undefined;
  const ends = (outcome === 'DIED' || outcome === 'KILLED') && entity?.values.type === 'DEATH';
  if (ends && noun.text.endsWith(` of ${subject.text}`)) return { phrase: fate.told, mood, alone: true };
  const { said, denied } = fate.told;
  return { phrase: { said: `${said} in`, denied: `${denied} in` }, mood };
}
