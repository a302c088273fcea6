import type { SeedView } from '../../src/seed/model/seed-view.ts';
import { BYSTANDERS } from '../ontology/fact.ts';
import { ontology } from '../ontology/index.ts';
import { type ReadClaim, textOf } from './claim.ts';
import type { Objections } from './objections.ts';
import { holds, type Roots } from './roots.ts';

/** By side of a matter: the roots of those who stand on it. */
export type Sides = ReadonlyMap<string, ReadonlySet<string>>;

const parts = ontology.relations.flatMap(({ name, side }) => (side === undefined ? [] : [{ name, side }]));
/** Ids that are remembered: facts about one event mostly come one after another. */
const REMEMBERED = 50_000;

/** Who has a part in what: tells those who speak about their own matter from bystanders. */
export class Parties {
  readonly #view: SeedView;
  readonly #objections: Objections;
  readonly #roots: Roots;
  readonly #known = new Map<string, Sides>();
  #size = 0;

  constructor(view: SeedView, objections: Objections, roots: Roots) {
    this.#view = view;
    this.#objections = objections;
    this.#roots = roots;
  }

  /**
   * The sides of what a fact is about: of its events, all who have a part in them; where none of its ends is an event,
   * the ends themselves. With everybody stands what it belongs to, speaks for, works for.
   */
  of({ subject, object }: ReadClaim): readonly Sides[] {
    const ends = object === undefined ? [subject] : [subject, object];
    const events = ends.filter((id) => this.#isA(id, 'Event'));
    return events.length > 0 ? events.map((id) => this.#sidesOf(id)) : [this.#ends(ends)];
  }

  #sidesOf(event: string): Sides {
    const known = this.#known.get(event);
    if (known !== undefined) return known;
    const sides = new Map<string, Set<string>>();
    for (const { name, side } of parts)
      for (const claim of this.#view.claimsTo(event, name)) {
        const role = textOf(claim.values.role);
        if (!holds(claim, this.#objections) || (role !== undefined && BYSTANDERS.includes(role))) continue;
        const roots = sides.get(side) ?? new Set();
        for (const root of this.#roots.above(this.#view.canonical(claim.subject))) roots.add(root);
        sides.set(side, roots);
      }
    this.#size += 1 + [...sides.values()].reduce((sum, { size }) => sum + size, 0);
    if (this.#size > REMEMBERED) {
      this.#known.clear();
      this.#size = 0;
    }
    this.#known.set(event, sides);
    return sides;
  }

  #ends(ids: readonly string[]): Sides {
    const actors = ids.filter((id) => this.#isA(id, 'Actor'));
    return new Map([['ENDS', new Set(actors.flatMap((id) => [...this.#roots.above(id)]))]]);
  }

  #isA(id: string, kind: string): boolean {
    const entity = this.#view.entity(id);
    return entity !== undefined && ontology.isA(entity.kind, kind);
  }
}
