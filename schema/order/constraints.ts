import type { TimeOrder } from '../../src/ontology/index.ts';
import type { SeedClaim } from '../../src/seed/model/seed.ts';
import { bytes, integers } from '../../src/seed/store/columns.ts';
import { ontology } from '../ontology/index.ts';
import {
  beginning,
  type Events,
  ending,
  isAffirmed,
  publicationOf,
  readEvents,
  type TimeView,
} from './events.ts';

/** What is known of a constraint, each a bit. */
export const FIRM = 1;
/** The second really comes later; without it they may begin together. */
export const STRICT = 2;
/** The second takes place while the first goes on. */
export const INSIDE = 4;
/** The second is a part of the first. */
export const PART = 8;

/**
 * What claims tell of the order of events. Each constraint says that one point lies no later than another: firmly, or only
 * as a hint between two beginnings, which gives way to dates and to what is firm. `claim` is the place of the claim among all.
 */
export interface Constraints {
  readonly events: Events;
  readonly size: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly claim: Int32Array;
  readonly flags: Uint8Array;
  /** By event: the latest moment at which a document came out that says it took place; infinite where none has a date. */
  readonly published: Float64Array;
  /** By event: about when the first document came out that speaks of it. */
  readonly reported: Float64Array;
}

const TIMES: ReadonlyMap<string, TimeOrder> = new Map(
  ontology.relations.flatMap(({ name, time }) => (time === undefined ? [] : [[name, time] as const])),
);

const PREDICATES = [...TIMES.keys()];

/** Reads the constraints of all claims, in one pass. */
export function readConstraints(view: TimeView): Constraints {
  const events = readEvents(view);
  const reader = new Reader(view, events);
  let place = 0;
  for (const claim of view.claims()) {
    reader.read(claim, place);
    place += 1;
  }
  return reader.constraints();
}

class Reader {
  readonly #view: TimeView;
  readonly #events: Events;
  readonly #from = integers();
  readonly #to = integers();
  readonly #claim = integers();
  readonly #flags = bytes();
  readonly #published: Float64Array;
  readonly #reported: Float64Array;
  readonly #retracted = new Set<string>();
  readonly #doubted = new Set<string>();
  /** What some claim denies: relations between two events. */
  readonly #denied = new Set<string>();
  readonly #subject = integers();
  readonly #predicate = integers();

  constructor(view: TimeView, events: Events) {
    this.#view = view;
    this.#events = events;
    this.#published = new Float64Array(events.ids.length).fill(Number.POSITIVE_INFINITY);
    this.#reported = new Float64Array(events.ids.length).fill(Number.POSITIVE_INFINITY);
    for (const { id, retracts, refutes, contradicts } of view.objections()) {
      for (const other of retracts) this.#retracted.add(other);
      for (const other of [...refutes, ...contradicts]) this.#doubted.add(other);
      if (contradicts.length > 0) this.#doubted.add(id);
    }
  }

  read(claim: SeedClaim, place: number): void {
    const { id, predicate, object, values } = claim;
    const time = TIMES.get(predicate);
    if ((time === undefined && predicate !== 'OCCURRED') || this.#retracted.has(id)) return;
    const event = this.#number(claim.subject);
    if (event === undefined) return;
    if (time === undefined) {
      if (isAffirmed(claim)) this.#occurred(claim, event, place);
      return;
    }
    const other = this.#number(object ?? '');
    if (other === undefined || other === event) return;
    if (values.polarity === 'NEGATED') this.#denied.add(`${predicate} ${event} ${other}`);
    if (!isAffirmed(claim)) return;
    const first = this.#from.length;
    this.#relate(time, event, other, place);
    for (let at = first; at < this.#from.length; at += 1) {
      if (this.#doubted.has(id)) this.#soften(at);
      this.#subject.set(at, event);
      this.#predicate.set(at, PREDICATES.indexOf(predicate));
    }
  }

  readonly #number = (id: string): number | undefined => this.#events.numbers.get(this.#view.canonical(id));

  #relate(time: TimeOrder, a: number, b: number, claim: number): void {
    const { stages, ids } = this.#events;
    const ahead = (event: number) => stages[event] === 'AHEAD';
    // What is only planned has no place in time that something real could be held against.
    const comparable = !ahead(b) || ahead(a);
    const later = (firm: boolean, flags: number) => this.#add(beginning(b), beginning(a), claim, firm, flags);
    const sooner = (firm: boolean, flags: number) =>
      this.#add(beginning(a), beginning(b), claim, firm, flags);
    switch (time) {
      case 'AFTER':
        later(comparable, STRICT);
        break;
      case 'UPON':
        later(!ahead(b), STRICT);
        break;
      case 'BEFORE':
        sooner(!ahead(a), STRICT);
        break;
      case 'DURING':
        later(comparable, INSIDE);
        if (comparable) this.#add(beginning(a), ending(b), claim, true, 0);
        break;
      case 'WITHIN':
        later(comparable, INSIDE | PART);
        if (comparable) this.#add(ending(a), ending(b), claim, true, 0);
        break;
      case 'ABOUT': {
        // Who gives an order, or calls for help, speaks of what is to be done: that it was not done comes later.
        const isAsked = stages[b] === 'UNDONE' && this.#view.entity(ids[a] ?? '')?.kind === 'Communication';
        if (ahead(b) || isAsked) sooner(false, 0);
        else later(false, 0);
        break;
      }
      case 'AHEAD':
        sooner(ahead(b), STRICT);
        break;
    }
  }

  /** That an event took place was known when the document came out that says so, and when the statement was made. */
  #occurred(claim: SeedClaim, event: number, place: number): void {
    const isOver = ['HAPPENED', 'ONGOING', 'OMITTED'].includes(String(claim.values.value));
    const isThere = isOver && this.#events.stages[event] !== 'AHEAD';
    for (const passage of claim.passages) {
      const { earliest, latest } = publicationOf(this.#view, passage);
      if (isThere) lower(this.#published, event, latest);
      lower(this.#reported, event, latest ?? earliest);
    }
    for (const id of claim.madeIn) {
      const statement = this.#number(id);
      if (statement === undefined || statement === event) continue;
      if (!isOver) this.#add(beginning(statement), beginning(event), place, false, 0);
      if (!isThere || this.#events.stages[statement] === 'AHEAD') continue;
      this.#add(beginning(event), beginning(statement), place, false, 0);
      if (!this.#doubted.has(claim.id)) this.#add(beginning(event), ending(statement), place, true, 0);
    }
  }

  #add(from: number, to: number, claim: number, firm: boolean, flags: number): void {
    this.#from.push(from);
    this.#to.push(to);
    this.#claim.push(claim);
    this.#flags.push(flags | (firm ? FIRM : 0));
    this.#subject.push(0);
    this.#predicate.push(PREDICATES.length);
  }

  #soften(at: number): void {
    this.#flags.set(at, this.#flags.get(at) & ~FIRM);
  }

  #keyOf(at: number): string {
    const subject = this.#subject.get(at);
    const [one, other] = [this.#from.get(at) >> 1, this.#to.get(at) >> 1];
    return `${PREDICATES[this.#predicate.get(at)]} ${subject} ${one === subject ? other : one}`;
  }

  constraints(): Constraints {
    const size = this.#from.length;
    // A denial may stand anywhere behind what it denies.
    for (let at = 0; this.#denied.size > 0 && at < size; at += 1)
      if (this.#denied.has(this.#keyOf(at))) this.#soften(at);
    const numbers = (column: { get(index: number): number }) =>
      Int32Array.from({ length: size }, (_, at) => column.get(at));
    return {
      events: this.#events,
      size,
      from: numbers(this.#from),
      to: numbers(this.#to),
      claim: numbers(this.#claim),
      flags: Uint8Array.from({ length: size }, (_, at) => this.#flags.get(at)),
      published: this.#published,
      reported: this.#reported,
    };
  }
}

function lower(moments: Float64Array, at: number, moment: number | undefined): void {
  if (moment !== undefined) moments[at] = Math.min(moments[at] ?? moment, moment);
}
