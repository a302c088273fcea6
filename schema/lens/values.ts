import { cypher, type Fragment, raw } from '../../src/cypher/fragment.ts';
import { identifier } from '../../src/cypher/identifier.ts';
import type { Property } from '../../src/ontology/index.ts';
import { allOf } from '../../src/pothos-neo4j/index.ts';
import {
  affirming,
  BY_MODALITY,
  BY_OCCURRENCE,
  BY_STRENGTH,
  type Conditions,
  first,
  giving,
  occurrenceGiven,
} from './claims.ts';
import { ontology } from '../ontology/index.ts';

/** What a lens asks, as far as it matters for what is shown. */
export interface Seeing {
  /** Of an event, for itself. */
  readonly event: Conditions;
  /** Of a claim that a fact, or the occurrence of an event, is seen through; undefined where facts are seen as a whole. */
  readonly facts: Conditions | undefined;
  /** The same of a claim that gives a record one of its own values, such as a date. */
  readonly values: Conditions | undefined;
}

type Shown = (of: Fragment) => Fragment;

/** What a lens shows in the place of a stored property: what claims that fit make of it, and nothing of what is not seen. */
export function shownThrough(seeing: Seeing, owner: string, property: Property): Shown | undefined {
  const name = nameOf(owner, property);
  if (name === undefined) return undefined;
  if (facts.has(owner)) return seeing.facts && ofFact(seeing.facts, name);
  if (name === 'names') return names(seeing, owner);
  if (ontology.isA(owner, 'Event')) return ofEvent(seeing, name);
  if (ontology.isA(owner, 'Actor')) return seeing.values && given(seeing.values, name);
  return undefined;
}

const facts = new Set(ontology.relations.filter(({ layer }) => layer === 'fact').map(({ name }) => name));

function nameOf(owner: string, property: Property): string | undefined {
  const { properties } = ontology.nodes.find(({ name }) => name === owner) ?? ontology.relation(owner);
  return Object.keys(properties).find((name) => properties[name] === property);
}

const SOURCES = '-[:ASSERTED_BY]->(source) RETURN DISTINCT source.id';

/** How sure the claims that fit make a relation. How it stands is for the whole graph to say. */
function ofFact(fits: Conditions, name: string): Shown | undefined {
  switch (name) {
    case 'basis':
    case 'basisRank':
      return (of) => first(affirming(cypher`${of}.rid`, fits), `c.${name}`, BY_STRENGTH);
    case 'modality':
      return (of) => first(affirming(cypher`${of}.rid`, fits), 'c.modality', BY_MODALITY);
    case 'sources':
      return (of) => cypher`size(COLLECT { ${affirming(cypher`${of}.rid`, fits)} MATCH (c)${raw(SOURCES)} })`;
    default:
      return undefined;
  }
}

/** Nothing that is derived of an event is shown where the event is not seen. */
function ofEvent(seeing: Seeing, name: string): Shown | undefined {
  const shown =
    (seeing.facts && ofOccurrence(seeing.facts, name)) ??
    (seeing.values && given(seeing.values, name)) ??
    (GOVERNED.has(name) ? (of: Fragment) => cypher`${of}.${raw(identifier(name))}` : undefined);
  return shown && ((of) => cypher`CASE WHEN ${allOf(seeing.event(of))} THEN ${shown(of)} END`);
}

/** What is derived of an event from claims. Its labels, its kind and its place in lists are the curators'. */
const GOVERNED: ReadonlySet<string> = new Set([
  ...['status', 'modality', 'basis', 'basisRank', 'sources', 'occurrence', 'rid'],
  ...['edtf', 'start', 'end', 'precision', 'zone', 'dateBasis', 'dateText', 'dateAnchor', 'placedBy'],
  ...['count', 'countMin', 'effect'],
]);

/** What the claims that fit say of whether an event occurred. */
function ofOccurrence(fits: Conditions, name: string): Shown | undefined {
  const said = (of: Fragment) => giving(of, ['OCCURRED'], fits);
  // Those claims that say the same as the best of them: the fact that is shown.
  const same = (of: Fragment) =>
    cypher`${said(of)} WITH c.rid AS rid ORDER BY ${raw(BY_OCCURRENCE)} LIMIT 1 ${affirming(raw('rid'), fits)}`;
  switch (name) {
    case 'occurrence':
      return (of) => occurrenceGiven(of, fits);
    case 'rid':
    case 'basis':
    case 'basisRank':
      return (of) => first(said(of), `c.${name}`, BY_OCCURRENCE);
    case 'modality':
      return (of) => first(same(of), 'c.modality', BY_MODALITY);
    case 'sources':
      return (of) => cypher`size(COLLECT { ${same(of)} MATCH (c)${raw(SOURCES)} })`;
    case 'status':
      // It is that of another fact where these claims have it that the event was only planned, or that it did happen.
      return (of) => cypher`CASE ${first(said(of), 'c.rid', BY_OCCURRENCE)} WHEN ${of}.rid THEN ${of}.status END`;
    default:
      return undefined;
  }
}

/** A value of the record itself, out of the claims that fit, as the projection takes it out of all. */
function given(fits: Conditions, name: string): Shown | undefined {
  const dated = (returned: string): Shown => (of) => first(giving(of, ['DATED'], fits), returned, BY_STRENGTH);
  const sized = (comparators: string, returned: string): Shown => (of) =>
    first(
      cypher`${giving(of, ['SIZE', 'QUANTITY'], fits)} AND c.number IS NOT NULL AND (c.predicate = 'SIZE' OR c.of IS NULL) AND ${raw(`coalesce(c.comparator, 'EXACT') IN [${comparators}]`)}`,
      returned,
      BY_STRENGTH,
    );
  switch (name) {
    case 'edtf':
      return dated('c.value');
    case 'start':
    case 'end':
    case 'precision':
    case 'zone':
    case 'dateBasis':
    case 'dateText':
    case 'dateAnchor':
      return dated(`c.${identifier(name)}`);
    case 'placedBy':
      // Only by a date of its own is its place one that these claims give it.
      return (of) =>
        cypher`CASE WHEN ${of}.placedBy = 'DATE' AND EXISTS { ${giving(of, ['DATED'], fits)} } THEN 'DATE' END`;
    case 'effect':
      return (of) => first(giving(of, ['EFFECT'], fits), 'c.value', BY_STRENGTH);
    case 'count':
      return sized("'EXACT', 'ABOUT'", 'toInteger(c.number)');
    case 'countMin':
      return sized(
        "'AT_LEAST', 'MORE_THAN'",
        "toInteger(floor(c.number)) + CASE c.comparator WHEN 'MORE_THAN' THEN 1 ELSE 0 END",
      );
    default:
      return undefined;
  }
}

/** The names that the curators list it under, and those that claims use which fit. */
function names({ event, values }: Seeing, owner: string): Shown | undefined {
  const listed = (of: Fragment) => cypher`[${of}.name] + coalesce(${of}.aliases, [])`;
  if (values !== undefined)
    return (of) =>
      cypher`COLLECT { UNWIND ${listed(of)} + COLLECT { ${giving(of, ['NAMED'], values)} RETURN c.value ORDER BY c.id } AS name RETURN DISTINCT name }`;
  const unseen = (of: Fragment) => cypher`${of}:Event AND NOT coalesce(${allOf(event(of))}, false)`;
  const mayBeEvent = ontology.isA(owner, 'Event') || ontology.isA('Event', owner);
  return mayBeEvent
    ? (of) => cypher`CASE WHEN ${unseen(of)} THEN ${listed(of)} ELSE ${of}.names END`
    : undefined;
}
