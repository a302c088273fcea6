import { put } from '../../src/multimap.ts';
import { isWordOf } from '../../src/ontology/index.ts';
import type { SeedClaim, Values } from '../../src/seed/model/seed.ts';
import type { SeedView } from '../../src/seed/model/seed-view.ts';
import { Derivation } from '../ontology/derivation.ts';
import { ontology } from '../ontology/index.ts';
import { compare, type ReadClaim } from './claim.ts';
import type { Objections } from './objections.ts';

/** What somebody counts as when independent sources are counted. */
export interface Place {
  readonly root: string;
  /** Steps from the root. */
  readonly depth: number;
  /** The relation by which it leans on the root, or on what is nearer to it; missing where others lean on it instead. */
  readonly joinedBy: string | undefined;
  /** The link that leads to the root, or to one that is nearer to it; missing at the root. */
  readonly toward: Joint | undefined;
}

interface Link {
  readonly relation: string;
  readonly to: string;
  /** What a document says of how it was made from the other. */
  readonly values: Values;
}

/** A link with both its ends, and the one of them that is nearer to the root. */
export interface Joint extends Link {
  readonly from: string;
  readonly next: string;
}

const dependent = ontology.relations.filter(({ dependence }) => dependence !== undefined);
const stated = dependent.filter(({ layer }) => layer === 'fact');

/**
 * Who is independent of whom. Whoever says something leans on what it belongs to, speaks for, was made from ..., and
 * that leans on others; all who say something and lean on the same are one source, however long the way and even if it
 * runs in a circle. A link holds as soon as anybody says so: it is better to count too few sources than too many. Only
 * what was taken back or refuted, or is only thought through, joins nobody.
 *
 * Kept in memory: those who say something and lean on somebody, and on whom. Nobody else.
 */
export class Roots {
  readonly #view: SeedView;
  readonly #objections: Objections;
  readonly #documents = new Map<string, Link[]>();
  /** By document: what only some of its passages were taken from. */
  readonly #takings = new Map<string, (Link & { readonly taken: ReadonlySet<string> })[]>();
  readonly #places = new Map<string, Place>();

  constructor(view: SeedView, objections: Objections) {
    this.#view = view;
    this.#objections = objections;
    for (const { relation, document, to, values } of view.links) {
      const from = view.canonical(document);
      const link = { relation, to: view.canonical(to), values };
      const taken = takenIn(values);
      if (taken === undefined) put(this.#documents, from, link);
      else if (taken.size > 0) put(this.#takings, from, { ...link, taken });
    }
    this.#place();
  }

  /** Where the one who makes a claim stands with it: what a document took from another, it says with the voice of that. */
  ofClaim({ assertedBy, seed }: ReadClaim): Place {
    const from = (this.#takings.get(assertedBy) ?? []).find(
      ({ taken }) => seed.passages.length > 0 && seed.passages.every((id) => taken.has(id)),
    );
    if (from === undefined) return this.of(assertedBy);
    const { relation, to, values } = from;
    const { root, depth } = this.of(to);
    const toward = { relation, to, values, from: assertedBy, next: to };
    return { root, depth: depth + 1, joinedBy: relation, toward };
  }

  /** Where an asserter stands; by itself, where nothing joins it to another. */
  of(id: string): Place {
    return this.#places.get(id) ?? { root: id, depth: 0, joinedBy: undefined, toward: undefined };
  }

  /** The roots of somebody who may never have said anything: its own, and those of all it leans on. */
  above(id: string): ReadonlySet<string> {
    return new Set([...this.#upwards(id).keys()].map((one) => this.of(one).root));
  }

  isCurator(id: string): boolean {
    const kind = this.#view.entity(id)?.kind;
    return kind !== undefined && ontology.isA(kind, 'Curator');
  }

  /** Everything that one leans on, itself among it, with its own links. */
  #upwards(start: string): ReadonlyMap<string, readonly Link[]> {
    const found = new Map<string, readonly Link[]>();
    const open = [start];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (found.has(id)) continue;
      const links = this.#linksOf(id);
      found.set(id, links);
      open.push(...links.map(({ to }) => to));
    }
    return found;
  }

  #linksOf(id: string): readonly Link[] {
    const { canonical } = this.#view;
    const links = [...(this.#documents.get(id) ?? [])];
    for (const { name, dependence } of stated) {
      const claims =
        dependence?.end === 'from' ? this.#view.claimsAbout(id, name) : this.#view.claimsTo(id, name);
      for (const claim of claims) {
        const other = dependence?.end === 'from' ? claim.object : claim.subject;
        if (other !== undefined && holds(claim, this.#objections))
          links.push({ relation: name, to: canonical(other), values: {} });
      }
    }
    return links.filter(({ to }) => to !== id).sort(byName);
  }

  #place(): void {
    const links = new Map<string, readonly Link[]>();
    const taken = [...this.#takings.values()].flatMap((all) => all.map(({ to }) => to));
    for (const asserter of [...this.#view.asserters(), ...taken]) {
      const upwards = this.#upwards(asserter);
      if (upwards.size > 1) for (const [id, own] of upwards) links.set(id, own);
    }
    for (const members of componentsOf(links)) this.#placeAll(members, links);
  }

  /** From the tops down: what leans on nobody; in a circle, the first by its id. */
  #placeAll(members: readonly string[], links: ReadonlyMap<string, readonly Link[]>): void {
    const sorted = [...members].sort(compare);
    const below = new Map<string, string[]>();
    for (const from of sorted) for (const { to } of links.get(from) ?? []) put(below, to, from);
    const tops = sorted.filter((id) => links.get(id)?.length === 0);
    const [root = ''] = tops.length > 0 ? tops : sorted;
    const towards = towardsRoot(root, sorted, links);
    let level = tops.length > 0 ? tops : [root];
    for (const id of level) this.#places.set(id, placed(id, root, 0, towards.get(id)));
    for (let depth = 1; level.length > 0; depth += 1) {
      const next: string[] = [];
      for (const from of level.flatMap((id) => below.get(id) ?? [])) {
        if (this.#places.has(from)) continue;
        this.#places.set(from, placed(from, root, depth, towards.get(from)));
        next.push(from);
      }
      level = next.sort(compare);
    }
    // A circle beside a top: nothing leads down to it from there.
    const aside = sorted.filter((id) => !this.#places.has(id));
    for (const id of aside) this.#places.set(id, placed(id, root, sorted.length, towards.get(id)));
  }
}

/** What joins it to the root is the first link of the way there, if that is a link of its own. */
function placed(id: string, root: string, depth: number, toward: Joint | undefined): Place {
  return { root, depth, joinedBy: toward?.from === id ? toward.relation : undefined, toward };
}

/** The passages that a document took from another, where it is not one voice with all of it; a quotation alone takes none. */
function takenIn({ how, taken }: Values): ReadonlySet<string> | undefined {
  if (Array.isArray(taken)) return new Set(taken.map(String));
  return isWordOf(Derivation, how) && Derivation.words[how].joins === 'taken' ? new Set() : undefined;
}

/** Of each member, the first link of a shortest way to the root, whichever way the links point. */
function towardsRoot(
  root: string,
  members: readonly string[],
  links: ReadonlyMap<string, readonly Link[]>,
): ReadonlyMap<string, Joint> {
  const beside = new Map<string, Joint[]>();
  for (const from of members)
    for (const link of links.get(from) ?? []) {
      put(beside, link.to, { ...link, from, next: link.to });
      put(beside, from, { ...link, from, next: from });
    }
  const found = new Map<string, Joint>();
  let level = [root];
  while (level.length > 0) {
    const next: string[] = [];
    for (const joint of level.flatMap((id) => beside.get(id) ?? [])) {
      const id = joint.next === joint.to ? joint.from : joint.to;
      if (id === root || found.has(id)) continue;
      found.set(id, joint);
      next.push(id);
    }
    level = next;
  }
  return found;
}

/** Whether a claim counts when it is asked who belongs to whom, or has a part in what. */
export function holds({ id, values }: SeedClaim, { retracted, refuted }: Objections): boolean {
  const { polarity = 'AFFIRMED', modality } = values;
  return polarity === 'AFFIRMED' && modality !== 'HYPOTHETICAL' && !retracted.has(id) && !refuted.has(id);
}

/** What hangs together, whichever way the links point. */
function componentsOf(links: ReadonlyMap<string, readonly Link[]>): Iterable<readonly string[]> {
  const parents = new Map<string, string>();
  const find = (id: string): string => {
    let root = id;
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up;
    for (let at = id; at !== root; ) {
      const up = parents.get(at) ?? root;
      parents.set(at, root);
      at = up;
    }
    return root;
  };
  for (const [id, own] of links)
    for (const { to } of own) {
      const [a, b] = [find(id), find(to)];
      if (a !== b) parents.set(a, b);
    }
  const components = new Map<string, string[]>();
  for (const id of links.keys()) {
    put(components, find(id), id);
  }
  return components.values();
}

const byName = (a: Link, b: Link): number => compare(a.relation, b.relation) || compare(a.to, b.to);
