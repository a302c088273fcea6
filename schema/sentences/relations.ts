import { isWordOf, type Phrase } from '../../src/ontology/index.ts';
import type { SeedEntity } from '../../src/seed/model/seed.ts';
import { deedOf, type Mood, type Noun, towards } from '../../src/sentences/index.ts';
import { StatementForm } from '../ontology/event.ts';
import { CallType, type Fate, Outcome, Role } from '../ontology/fact.ts';
import { factRelations } from '../ontology/relations.ts';
import { type ReadClaim, textOf } from '../projection/claim.ts';
import type { State } from './states.ts';

/** The end of a relation that is said of the subject. */
export interface Other {
  readonly noun: Noun;
  readonly entity: SeedEntity | undefined;
  /** How it stands with it, if it is an event. */
  readonly state: State | undefined;
}

/** The verb of a relation; without the other end where the verb has it. */
export interface Verb {
  readonly phrase: Phrase;
  readonly mood: Mood;
  readonly alone?: boolean;
  /** Whether it says of the subject that it is not so: of what was left undone. */
  readonly undone?: boolean;
}

const relations = new Map(factRelations.map((relation) => [relation.name as string, relation]));

export const verbOf = (claim: ReadClaim, subject: Noun, state: State | undefined, other: Other): Verb => {
  const relation = relations.get(claim.predicate);
  // Seeds are checked before they are projected, so this is a fault of the program.
  if (relation === undefined) throw new TypeError(`${claim.predicate} is no relation`);
  const mood = (relation.side === undefined ? state?.mood : other.state?.mood) ?? 'real';
  const { role, outcome, call } = claim.seed.values;
  switch (relation.name) {
    case 'PERFORMED':
      return performed(role, other, relation.words.told);
    case 'LEFT_UNDONE':
      return { ...leftUndone(other), mood: 'real', undone: true };
    case 'HARMED_IN':
      return harmed(outcome, subject, other, mood) ?? { phrase: parted(role) ?? relation.words.told, mood };
    case 'CALLS_FOR':
      return { phrase: isWordOf(CallType, call) ? CallType.words[call].told : relation.words.told, mood };
    default:
      return { phrase: parted(role) ?? relation.words.told, mood };
  }
};

const parted = (role: unknown): Phrase | undefined =>
  isWordOf(Role, role) ? Role.words[role].told : undefined;

/** Who did it: with the event's own deed, if it has one; of what was only threatened, that they threatened to. */
function performed(role: unknown, { entity, state }: Other, told: Phrase): Verb {
  const part = isWordOf(Role, role) ? Role.words[role] : undefined;
  const mood = state?.mood ?? 'real';
  if (part?.share === 'start' && state?.meant !== undefined) return { phrase: part.told, mood: 'real' };
  if (part?.share === 'some') return { phrase: part.told, mood };
  const deed = deedIn(entity);
  const phrase = deed ?? spoken(role, entity) ?? part?.told ?? told;
  const alone = deed !== undefined;
  return state?.meant === undefined
    ? { phrase, mood, alone }
    : { phrase: towards(state.meant, phrase), mood: 'real', alone };
}

function leftUndone({ entity }: Other): Pick<Verb, 'phrase' | 'alone'> {
  const deed = deedIn(entity);
  return { phrase: deed ?? Role.words.AGENT.told, alone: deed !== undefined };
}

function deedIn(entity: SeedEntity | undefined): Phrase | undefined {
  const deed = textOf(entity?.values.deed);
  return deed === undefined ? undefined : deedOf(deed);
}

function spoken(role: unknown, entity: SeedEntity | undefined): Phrase | undefined {
  const form = entity?.values.form;
  return role === 'SPEAKER' && isWordOf(StatementForm, form) ? StatementForm.words[form].told : undefined;
}

/** What became of somebody. That Ann died in the death of Ann says no more than that she died. */
function harmed(outcome: unknown, subject: Noun, { noun }: Other, mood: Mood): Verb | undefined {
  const fate: Fate | undefined = isWordOf(Outcome, outcome) ? Outcome.words[outcome] : undefined;
  if (fate?.told === undefined) return undefined;
  const ends = outcome === 'DIED' || outcome === 'KILLED';
  if (ends && noun.text.endsWith(` of ${subject.text}`)) return { phrase: fate.told, mood, alone: true };
  const { said, denied } = fate.told;
  return { phrase: { said: `${said} in`, denied: `${denied} in` }, mood };
}
