import { dateText, type EnumType, isWordOf } from '../../src/ontology/index.ts';
import { filled } from '../../src/sentences/index.ts';
import { Modality } from '../ontology/certainty.ts';
import { Occurrence } from '../ontology/event.ts';
import { CallType, DepictedMoment, Outcome, ResponseType, Role } from '../ontology/fact.ts';
import { LITERALS, type LiteralWord } from '../ontology/literals.ts';
import { factRelations } from '../ontology/relations.ts';
import { measureOf } from './amounts.ts';
import { type ReadClaim, textOf } from './claim.ts';

const LONGEST = 200;

/** How records are called in a caption. */
export interface Names {
  readonly nameOf: (id: string) => string;
  /** Its name, and in brackets what keeps it from having happened: "(planned)". */
  readonly labelOf: (id: string) => string;
}

interface Wording {
  readonly said: string;
  readonly denied: string;
  readonly asked?: string;
}

const relations = new Map<string, Wording>(factRelations.map(({ name, words }) => [name, words]));
const isLiteral = (predicate: string): predicate is LiteralWord => predicate in LITERALS;

/** What a claim says, in a line that can be printed: comparator, unit, what is counted, and whether it says yes, no or not known. */
export function caption(claim: ReadClaim, names: Names): string {
  const { polarity, predicate, seed } = claim;
  const wording = wordingOf(claim);
  const role = textOf(seed.values.role);
  // A role says more than the relation, but has no words to deny it in.
  const said = isWordOf(Role, role) && !isLiteral(predicate) ? Role.words[role].said : wording.said;
  const subject = predicate === 'OCCURRED' ? names.nameOf(claim.subject) : names.labelOf(claim.subject);
  const value = saidOf(claim, names);
  const line = (phrase: string) => (room: number) => glue(subject, filled(phrase, shortened(value, room)));
  const whole =
    polarity === 'AFFIRMED'
      ? line(said)
      : polarity === 'NEGATED'
        ? line(wording.denied)
        : openly(claim, subject, value, line(wording.asked ?? said));
  const rest = `${asOf(claim)}${remarks(claim)}`;
  const full = whole(Number.POSITIVE_INFINITY);
  const over = [...full].length + [...rest].length - LONGEST;
  const text = over > 0 ? whole(Math.max(20, [...value].length - over)) : full;
  return shortened(`${text}${rest}`, LONGEST);
}

/** What is not known, as a question, where it is one; else that it is not known whether it is so. */
function openly(
  { value, number, seed }: ReadClaim,
  subject: string,
  said: string,
  line: (room: number) => string,
): (room: number) => string {
  const counted = textOf(seed.values.of) ?? textOf(seed.values.unit);
  if (value === undefined && number === undefined && counted !== undefined)
    return () => `It is not known how many ${counted}: ${subject}`;
  if (value !== undefined && /^(how|what|when|where|whether|who|why)\b/i.test(value))
    return (room) => `It is not known ${shortened(lowered(said), room)}: ${subject}`;
  return (room) => `It is not known whether ${line(room)}`;
}

function wordingOf({ predicate, value }: ReadClaim): Wording {
  if (predicate === 'OCCURRED' && isWordOf(Occurrence, value)) return Occurrence.words[value];
  const words = isLiteral(predicate) ? LITERALS[predicate] : relations.get(predicate);
  // Seeds are checked before they are projected, so this is a fault of the program.
  if (words === undefined) throw new TypeError(`${predicate} has no words`);
  return words;
}

/** What follows the phrase: the other end, a date, a number with its unit, or the value as it is. */
function saidOf(claim: ReadClaim, { labelOf }: Names): string {
  const { object, predicate, value = '', seed } = claim;
  if (object !== undefined) return labelOf(object);
  if (predicate === 'OCCURRED') return '';
  if (predicate === 'DATED') {
    const text = textOf(seed.values.dateText);
    return `${dateText(value, textOf(seed.values.zone))}${text === undefined ? '' : ` (“${text}”)`}`;
  }
  return quantity(claim);
}

const NUMBERLESS: readonly string[] = ['SEVERAL', 'COUNTLESS'];

/** "more than 500 tweets": a number with how it is meant and what it counts. */
function quantity(claim: ReadClaim): string {
  const { value, number, seed } = claim;
  const { meant, compared, things } = measureOf(claim);
  const amount = value ?? (NUMBERLESS.includes(String(seed.values.comparator)) ? meant : '');
  // In the singular the counted things cannot stand behind the number.
  if (number === 1 && things !== '') return `${things}: ${compared}1`;
  return [`${compared}${amount}`, things].filter((part) => part !== '').join(' ');
}

/** What a hurried reader must not miss: that it is only supposed, on what condition, and how it is meant. */
function remarks({ polarity, modality, seed }: ReadClaim): string {
  const { outcome, type, call, moment, from, to, condition } = seed.values;
  const parts = [
    labelOf(ResponseType, type),
    labelOf(Outcome, outcome),
    call === 'DEMAND' ? CallType.words.DEMAND.label : undefined,
    labelOf(DepictedMoment, moment),
    textOf(from) === undefined ? undefined : `since ${dateText(String(from))}`,
    textOf(to) === undefined ? undefined : `until ${dateText(String(to))}`,
    textOf(condition),
    polarity === 'OPEN' || modality === 'ASSERTED' ? undefined : labelOf(Modality, modality),
  ].filter((part) => part !== undefined && part !== Outcome.words.NOT_STATED.label);
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`;
}

const labelOf = (type: EnumType, word: unknown): string | undefined =>
  isWordOf(type, word) ? type.words[word]?.label : undefined;

const asOf = ({ seed }: ReadClaim): string => {
  const text = textOf(seed.values.asOf);
  return text === undefined ? '' : `, as of ${dateText(text, textOf(seed.values.zone))}`;
};

const glue = (subject: string, rest: string): string =>
  rest.startsWith(':') ? `${subject}${rest}` : `${subject} ${rest}`;

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function shortened(text: string, room: number): string {
  const characters = [...text];
  return characters.length > room ? `${characters.slice(0, room - 1).join('')}…` : text;
}
