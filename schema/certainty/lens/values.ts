import { cypher, type Fragment, raw } from '../../../src/cypher/fragment.ts';
import { identifier } from '../../../src/cypher/identifier.ts';
import type { SharedBy } from '../../../src/cypher/plan.ts';
import type { Property } from '../../../src/ontology/index.ts';
import { allOf, type Shown } from '../../../src/pothos-neo4j/index.ts';
import { ontology } from '../../ontology/index.ts';
import {
  affirming,
  BY_MODALITY,
  befell,
  byOccurrence,
  byStrength,
  type Conditions,
  first,
  giving,
} from './claims.ts';
import type { StatusOf } from './status.ts';

/** What a lens asks, as far as it matters for what is shown. */
export interface Seeing {
  /** Of an event, for itself. */
  readonly event: Conditions;
  /** Of a claim that a fact, or the occurrence of an event, is seen through; undefined where facts are seen as a whole. */
  readonly facts: Conditions | undefined;
  /** The same of a claim that gives a record one of its own values, such as a date. */
  readonly values: Conditions | undefined;
  /** As of when. */
  readonly moment: string | undefined;
  /** How a fact stands; undefined where that is stored. */
  readonly status: StatusOf | undefined;
}

/** What a lens shows in the place of a stored property: what claims that fit make of it, and nothing of what is not seen. */
export function shownThrough(seeing: Seeing, owner: string, property: Property): Shown | undefined {
  const name = nameOf(owner, property);
  if (name === undefined) return undefined;
  if (facts.has(owner)) return seeing.facts && ofFact(seeing.facts, name, seeing);
  // Relations of the evidence layer are not claims.
  if (evidence.has(owner)) return undefined;
  if (owner === 'Claim') return seeing.moment === undefined ? undefined : ofClaim(seeing.moment, name);
  if (name === 'names') return names(seeing, owner);
  if (ontology.isA(owner, 'Event')) return ofEvent(seeing, name);
  if (ontology.isA(owner, 'Actor'))
    return seeing.values && given(seeing.values, name, () => [], seeing.moment);
  return undefined;
}

const evidence = new Set(ontology.relations.filter(({ layer }) => layer !== 'fact').map(({ name }) => name));
const facts = new Set(ontology.relations.filter(({ layer }) => layer === 'fact').map(({ name }) => name));

function nameOf(owner: string, property: Property): string | undefined {
  const { properties } = ontology.nodes.find(({ name }) => name === owner) ?? ontology.relation(owner);
  return Object.keys(properties).find((name) => properties[name] === property);
}

/**
 * How many independent sources there are among the claims about a fact that fit. Those who put it less surely than another do
 * not count: of the pairs, those with the strongest modality.
 */
const sources = (rid: Fragment, fits: Conditions, moment: string | undefined): Fragment => {
  // Who takes it back later was a source until then.
  const root =
    moment === undefined
      ? raw('by.root')
      : cypher`coalesce(by.root, CASE WHEN coalesce(c.withdrawnAt > datetime(${moment}), true) THEN by.formerRoot END)`;
  return cypher`head([said IN [COLLECT { ${affirming(rid, fits)} MATCH (c)-[by:ASSERTED_BY]->() WHERE ${root} IS NOT NULL WITH DISTINCT c.sureness AS sureness, ${root} AS root RETURN [sureness, root] ORDER BY sureness }] | size([one IN said WHERE one[0] = said[0][0]])])`;
};

/** How many documents bear a claim about a fact that fits. */
const documentCount = (rid: Fragment, fits: Conditions): Fragment =>
  cypher`size(COLLECT { ${affirming(rid, fits)} MATCH (c)-[:EVIDENCED_BY {stance: 'BEARS'}]->(:Passage)-[:IN]->(bearer) RETURN DISTINCT bearer.id })`;

/** The strongest way in which a fact is put, in the claims that fit. */
const surest = (rid: Fragment, fits: Conditions): Fragment =>
  first(affirming(rid, fits), 'c.modality', BY_MODALITY);

/** What a claim says, without what befell it after a moment. */
const sentenceAt = (claim: Fragment, moment: string | undefined): Fragment =>
  moment === undefined
    ? cypher`${claim}.sentence`
    : cypher`CASE WHEN ${befell(claim, 'withdrawn', moment)} THEN ${claim}.sentence ELSE coalesce(${claim}.formerSentence, ${claim}.sentence) END`;

/** A claim as it stood at a moment. */
function ofClaim(moment: string, name: string): Shown | undefined {
  if (name === 'sentence') return { value: (claim) => sentenceAt(claim, moment) };
  if (name === 'withdrawn' || name === 'contested') return { value: (claim) => befell(claim, name, moment) };
  return undefined;
}

const read = (record: Fragment, name: string): Fragment => cypher`${record}.${raw(identifier(name))}`;

/** How sure the claims that fit make a relation. Its status is that of the whole graph. */
function ofFact(
  fits: Conditions,
  name: string,
  { moment, status }: Pick<Seeing, 'moment' | 'status'>,
): Shown | undefined {
  switch (name) {
    case 'status':
      return status && { value: (edge) => status(edge) };
    case 'basis':
    case 'basisRank':
    case 'sentence':
      return {
        from: {
          name: 'strongest',
          from: (edge) => first(affirming(cypher`${edge}.rid`, fits), 'c', byStrength(moment)),
        },
        value: (claim) => (name === 'sentence' ? sentenceAt(claim, moment) : read(claim, name)),
      };
    case 'modality':
      return { value: (edge) => surest(cypher`${edge}.rid`, fits) };
    case 'sources':
      return { value: (edge) => sources(cypher`${edge}.rid`, fits, moment) };
    case 'documentCount':
      return { value: (edge) => documentCount(cypher`${edge}.rid`, fits) };
    default:
      return undefined;
  }
}

/** Nothing that is derived of an event is shown where the event is not seen. */
function ofEvent({ event, facts, values, moment, status }: Seeing, name: string): Shown | undefined {
  const shown =
    (facts && ofOccurrence({ event, moment, status }, facts, name)) ??
    (values && given(values, name, event, moment));
  if (shown !== undefined || !GOVERNED.has(name)) return shown;
  return { value: (node) => cypher`CASE WHEN ${allOf(event(node))} THEN ${read(node, name)} END` };
}

/** What is derived of an event from claims. Its labels, its kind and its place in lists are the curators'. */
const GOVERNED: ReadonlySet<string> = new Set([
  ...[
    'status',
    'modality',
    'basis',
    'basisRank',
    'sources',
    'documentCount',
    'occurrence',
    'rid',
    'sentence',
  ],
  ...['edtf', 'start', 'end', 'precision', 'zone', 'dateBasis', 'dateText', 'dateAnchor', 'dateDisplay'],
  ...['approximate', 'notBefore', 'notAfter', 'placedBy'],
  ...['count', 'countMin', 'effect', 'dateContested', 'dateAgreed', 'countContested'],
]);

/** What the claims that fit say of whether an event occurred: the best of them, and those that say the same. */
function ofOccurrence(
  { event, moment, status }: Omit<Seeing, 'facts' | 'values'>,
  fits: Conditions,
  name: string,
): Shown | undefined {
  const from: SharedBy = {
    name: 'occurred',
    from: (node) => where(event(node), first(giving(node, ['OCCURRED'], fits), 'c', byOccurrence(moment))),
  };
  switch (name) {
    case 'occurrence':
      return { from, value: (claim) => read(claim, 'value') };
    case 'rid':
    case 'basis':
    case 'basisRank':
      return { from, value: (claim) => read(claim, name) };
    case 'sentence':
      return { from, value: (claim) => sentenceAt(claim, moment) };
    case 'modality':
      return { from, value: (claim) => surest(cypher`${claim}.rid`, fits) };
    case 'sources':
      return {
        from,
        value: (claim) =>
          cypher`CASE WHEN ${claim} IS NOT NULL THEN ${sources(cypher`${claim}.rid`, fits, moment)} END`,
      };
    case 'documentCount':
      return {
        from,
        value: (claim) =>
          cypher`CASE WHEN ${claim} IS NOT NULL THEN ${documentCount(cypher`${claim}.rid`, fits)} END`,
      };
    case 'status':
      // It is that of another fact where these claims have it that the event was only planned, or that it did happen.
      return {
        from,
        value: (claim, node) =>
          status
            ? status(node, cypher`${claim}.value`)
            : cypher`CASE ${claim}.rid WHEN ${node}.rid THEN ${node}.status END`,
      };
    default:
      return undefined;
  }
}

/** A value of the record itself, out of the claims that fit, as the projection takes it out of all. */
function given(
  fits: Conditions,
  name: string,
  seen: Conditions,
  moment: string | undefined,
): Shown | undefined {
  const best = (of: string, matched: (node: Fragment) => Fragment): SharedBy => ({
    name: of,
    from: (node) => where(seen(node), first(matched(node), 'c', byStrength(moment))),
  });
  // The date that all sources allow, where one who is seen gives it; else the best of theirs.
  const dated: SharedBy = {
    name: 'dated',
    from: (node) =>
      where(
        seen(node),
        first(giving(node, ['DATED'], fits), 'c', cypher`c.value <> ${node}.edtf, ${byStrength(moment)}`),
      ),
  };
  const sized = (of: string, comparators: string) =>
    best(
      of,
      (node) =>
        cypher`${giving(node, ['SIZE', 'QUANTITY'], fits)} AND c.number IS NOT NULL AND (c.predicate = 'SIZE' OR c.of IS NULL) AND ${raw(`coalesce(c.comparator, 'EXACT') IN [${comparators}]`)}`,
    );
  switch (name) {
    case 'edtf':
      return { from: dated, value: (claim) => read(claim, 'value') };
    case 'start':
    case 'end':
    case 'precision':
    case 'zone':
    case 'dateBasis':
    case 'dateText':
    case 'dateAnchor':
    case 'dateDisplay':
    case 'approximate':
      return { from: dated, value: (claim) => read(claim, name) };
    case 'dateContested':
    case 'dateAgreed':
    case 'countContested':
    case 'ageContested':
    case 'notBefore':
    case 'notAfter':
      // Worked out from what all claims tell.
      return { value: () => cypher`null` };
    case 'placedBy':
      // Only by a date of its own is its place one that these claims give it.
      return {
        from: dated,
        value: (claim, node) =>
          cypher`CASE WHEN ${node}.placedBy = 'DATE' AND ${claim} IS NOT NULL THEN 'DATE' END`,
      };
    case 'effect':
      return {
        from: best('effected', (node) => giving(node, ['EFFECT'], fits)),
        value: (claim) => read(claim, 'value'),
      };
    case 'age':
      return {
        from: best('aged', (node) => giving(node, ['AGE'], fits)),
        value: (claim) => read(claim, 'number'),
      };
    case 'count':
      return {
        from: sized('counted', "'EXACT', 'ABOUT'"),
        value: (claim) => cypher`toInteger(${claim}.number)`,
      };
    case 'countMin':
      return {
        from: sized('least', "'AT_LEAST', 'MORE_THAN'"),
        value: (claim) =>
          cypher`toInteger(floor(${claim}.number)) + CASE ${claim}.comparator WHEN 'MORE_THAN' THEN 1 ELSE 0 END`,
      };
    default:
      return undefined;
  }
}

/** The names that the curators list it under, and those that claims use which fit. */
function names({ event, values }: Seeing, owner: string): Shown | undefined {
  const listed = (of: Fragment) => cypher`[${of}.name] + coalesce(${of}.aliases, [])`;
  if (values !== undefined)
    return {
      value: (of) =>
        cypher`COLLECT { UNWIND ${listed(of)} + COLLECT { ${giving(of, ['NAMED'], values)} RETURN c.value ORDER BY c.id } AS name RETURN DISTINCT name }`,
    };
  if (!ontology.isA(owner, 'Event') && !ontology.isA('Event', owner)) return undefined;
  return {
    value: (of) =>
      cypher`CASE WHEN ${of}:Event AND NOT coalesce(${allOf(event(of))}, false) THEN ${listed(of)} ELSE ${of}.names END`,
  };
}

const where = (conditions: readonly Fragment[], then: Fragment): Fragment =>
  conditions.length === 0 ? then : cypher`CASE WHEN ${allOf(conditions)} THEN ${then} END`;
