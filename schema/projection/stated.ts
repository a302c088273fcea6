import type { SeedClaim, Values } from '../../src/seed/model/seed.ts';
import type { SeedView } from '../../src/seed/model/seed-view.ts';
import type {
  ClaimOfFact,
  FactReader,
  ReadFacts,
  Side,
  Standing,
  StatedFact,
} from '../../src/seed/model/stated-fact.ts';
import { certainty } from '../ontology/certainty.ts';
import { ontology } from '../ontology/index.ts';
import { Teller } from '../sentences/teller.ts';
import { inOrderOfShowing, objectionsByValue } from './candidates.ts';
import { certaintyOf, denialsOf, type Grounds, groundsOf, sourcesOf } from './certainty.ts';
import {
  byStrength,
  compare,
  inOrder,
  OF_ITSELF,
  type ReadClaim,
  readClaim,
  readIn,
  sameFact,
  textOf,
} from './claim.ts';
import { eventValues } from './events.ts';
import { factEdges } from './facts.ts';

/** What tells values apart that share a key: two shots, more than two shots, two officers. */
const VARIANTS = ['comparator', 'unit', 'of'] as const;

/** Events that are remembered: facts about one mostly come one after another. */
const REMEMBERED = 5_000;

/** What all relations carry that is told elsewhere than among their details. */
const TOLD = new Set([...Object.keys(certainty), 'sentence']);

const SIDES = { AFFIRMED: 'FOR', NEGATED: 'AGAINST', OPEN: 'OPEN' } as const;

/** The facts of a seed as the graph has them, with literal facts, and what is only denied or left open. */
export const readFacts: ReadFacts = (view) => new Facts(view);

class Facts implements FactReader {
  readonly #view: SeedView;
  readonly #grounds: Grounds;
  readonly #teller: Teller;
  /** Claims that object to a claim in words, by its id. */
  readonly #objectors = new Map<string, SeedClaim[]>();
  /** What events are like, by their ids: several facts of each ask. */
  readonly #events = new Map<string, Values>();

  constructor(view: SeedView) {
    this.#view = view;
    this.#grounds = groundsOf(view);
    this.#teller = new Teller(view, this.#grounds);
    for (const claim of view.objections())
      for (const id of [...claim.contradicts, ...claim.refutes, ...claim.retracts])
        this.#objectors.set(id, [...(this.#objectors.get(id) ?? []), claim]);
  }

  *facts(): Iterable<StatedFact> {
    for (const seed of this.#view.claims()) {
      const claim = readIn(this.#view, seed);
      const same = sameFact(this.#view, claim);
      if (same[0]?.id === claim.id) yield* this.#variants(same);
    }
  }

  factsAt(key: string): readonly StatedFact[] {
    const [rid = ''] = key.split(' ');
    return this.#variants(sameFact(this.#view, { rid })).filter((fact) => fact.key === key || rid === key);
  }

  standingOf(id: string): Standing | undefined {
    const values = this.#eventValues(id);
    if (values === undefined) return undefined;
    const { occurrence, status, basis, modality } = values;
    return {
      occurrence: String(occurrence),
      status: String(status),
      basis: String(basis),
      modality: String(modality),
    };
  }

  sentenceOf(seed: SeedClaim): string {
    const claim = readIn(this.#view, seed);
    return this.#teller.claim(claim, { same: sameFact(this.#view, claim), contested: true });
  }

  #eventValues(id: string): Values | undefined {
    const known = this.#events.get(id);
    if (known !== undefined) return known;
    const made = this.#readEvent(id);
    if (this.#events.size >= REMEMBERED) this.#events.clear();
    if (made !== undefined) this.#events.set(id, made);
    return made;
  }

  #readEvent(id: string): Values | undefined {
    const entity = this.#view.entity(id);
    if (entity === undefined || !ontology.isA(entity.kind, 'Event')) return undefined;
    const claims = OF_ITSELF.flatMap((predicate) => this.#about(id, predicate));
    return eventValues(id, claims, this.#grounds, (yes, no) => this.#teller.fact(yes, no));
  }

  #about(id: string, predicate: string): readonly ReadClaim[] {
    const { canonical } = this.#view;
    return inOrder(this.#view.claimsAbout(id, predicate)).map((claim) => readClaim(claim, canonical));
  }

  #variants(same: readonly ReadClaim[]): readonly StatedFact[] {
    const variants = new Map<string, ReadClaim[]>();
    for (const claim of same) {
      const given = VARIANTS.map((name) => textOf(claim.seed.values[name]) ?? '');
      const [comparator] = given;
      const variant =
        claim.object !== undefined || given.every((one) => one === '' || one === 'EXACT')
          ? ''
          : [comparator === 'EXACT' ? '' : comparator, ...given.slice(1)].join('|');
      variants.set(variant, [...(variants.get(variant) ?? []), claim]);
    }
    return [...variants].map(([variant, claims]) => this.#fact(variant, claims, same));
  }

  #fact(variant: string, claims: readonly ReadClaim[], same: readonly ReadClaim[]): StatedFact {
    const affirmed = claims.filter(({ polarity }) => polarity === 'AFFIRMED');
    const denied = claims.filter(({ polarity }) => polarity === 'NEGATED');
    // Denials that reach less far than what is affirmed are told, and stand against nothing.
    const against = denialsOf(affirmed, denied, this.#grounds);
    const told = affirmed.length > 0 ? affirmed : denied.length > 0 ? denied : claims;
    const [first] = inOrderOfShowing(told, this.#grounds);
    // The claims of a key are never none.
    if (first === undefined) throw new TypeError('a fact needs a claim');
    const rivals =
      first.object === undefined
        ? affirmed.flatMap((claim) => objectionsByValue(this.#view, claim, same, this.#grounds))
        : [];
    const objecting = told.flatMap(({ id }) => this.#objectors.get(id) ?? []);
    const { standing, roots } = sourcesOf(told, this.#grounds);
    const ids = (of: Iterable<string>) => [...new Set(of)].sort(compare);
    const denying = [...(told === denied ? [] : against), ...rivals].map(({ assertedBy }) => assertedBy);
    const { sentence, ...how } =
      told === affirmed ? this.#affirmed(first, affirmed, against, rivals) : this.#notAffirmed(told, claims);
    let words: string | undefined;
    return {
      key: variant === '' ? first.rid : `${first.rid} ${variant}`,
      predicate: first.predicate,
      subject: first.subject,
      object: first.object,
      value: first.value,
      polarity: first.polarity,
      roots: ids(roots),
      saidBy: ids(standing.map(({ assertedBy }) => assertedBy)),
      deniedBy: ids([...denying, ...objecting.map(({ assertedBy }) => this.#view.canonical(assertedBy))]),
      shown: undefined,
      details: {},
      ...how,
      // Most facts are compared and never told.
      get sentence() {
        words ??= sentence();
        return words;
      },
      claims: together([
        ...claims.map(({ seed, polarity }) => ({ claim: seed, side: SIDES[polarity] })),
        ...[...rivals.map(({ seed }) => seed), ...objecting].map(objection),
      ]),
    };
  }

  /** As its edge or its event has it, so that a review says what the graph will say. */
  #affirmed(
    { subject, predicate, object, value, seed }: ReadClaim,
    affirmed: readonly ReadClaim[],
    denied: readonly ReadClaim[],
    rivals: readonly ReadClaim[],
  ): Told {
    const [edge] = factEdges(affirmed.concat(denied), this.#grounds, UNTOLD);
    if (object !== undefined && edge !== undefined)
      return {
        ...certaintyIn(edge.values),
        details: detailsIn(edge.values),
        sentence: () => this.#teller.fact(affirmed, denied) ?? '',
      };
    const event = predicate === 'DATED' || predicate === 'OCCURRED' ? this.#eventValues(subject) : undefined;
    if (predicate === 'OCCURRED' && event?.occurrence === value && event !== undefined)
      return { ...certaintyIn(event), shown: true, sentence: () => String(event.sentence) };
    const zone = textOf(seed.values.zone);
    return {
      ...certaintyOf(affirmed, denied.concat(rivals), this.#grounds),
      sentence: () => this.#teller.fact(affirmed, denied.concat(rivals)) ?? '',
      ...(zone === undefined ? {} : { details: { zone } }),
      ...(event === undefined ? {} : { shown: predicate === 'DATED' && event.edtf === value }),
    };
  }

  #notAffirmed(told: readonly ReadClaim[], same: readonly ReadClaim[]): Told {
    const [first] = [...told].sort(byStrength);
    if (first === undefined) throw new TypeError('a fact needs a claim');
    return {
      status: undefined,
      basis: first.basis,
      modality: first.modality,
      sentence: () => this.#teller.claim(first, { same, contested: false }),
    };
  }
}

type Told = Pick<StatedFact, 'status' | 'basis' | 'modality'> &
  Partial<Pick<StatedFact, 'shown' | 'details'>> & { readonly sentence: () => string };

/** Tells nothing yet. */
const UNTOLD = { fact: () => undefined };

const certaintyIn = ({ status, basis, modality }: Values): Omit<Told, 'sentence'> => ({
  status: String(status),
  basis: String(basis),
  modality: String(modality),
});

const detailsIn = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([name, value]) => !TOLD.has(name) && value !== undefined && value !== false,
    ),
  );

const objection = (claim: SeedClaim): ClaimOfFact => ({ claim, side: 'OBJECTS' satisfies Side });

/** Each claim once, as it is named first. */
function together(claims: readonly ClaimOfFact[]): readonly ClaimOfFact[] {
  const found = new Map<string, ClaimOfFact>();
  for (const one of claims) if (!found.has(one.claim.id)) found.set(one.claim.id, one);
  return [...found.values()].sort((a, b) => compare(a.claim.id, b.claim.id));
}
