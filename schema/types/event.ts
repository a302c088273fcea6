import { cypher, raw } from '../../src/cypher/fragment.ts';
import { builder } from '../builder.ts';
import { assertedBy } from '../certainty/asserted-by.ts';
import { historyOf } from '../certainty/history.ts';
import { passing } from '../certainty/passing.ts';
import { restsOn } from '../certainty/rests-on.ts';
import { rootsOf } from '../certainty/roots.ts';
import { affairOf, respondingTo, responsesTo, scopeArg, tallyOf } from '../queries/affair.ts';
import { dateFilters } from './date-filters.ts';
import { Entity } from './entity.ts';
import { eventPlaceFilter } from './place-filter.ts';
import { ResponseTally } from './response-tally.ts';
import { When } from './when.ts';

/** It is always stored, but a lens can hide it: see `seen`. */
const hideable = { nullable: true };

export const Event = builder.neo4jInterface('Event', {
  interfaces: [Entity],
  filters: { ...dateFilters, ...eventPlaceFilter },
  jointFilters: {
    participants: [
      'Everyone and everything with a part in it; with `edge: { role: ... }`, with that part.',
      'performers',
      'victims',
      'targets',
      'involved',
    ],
  },
  fields: (t) => ({
    when: t.group(When, {
      description: 'Its date; missing if no source gives one, or none that passes the lens.',
      unless: 'edtf',
    }),
    notBefore: t.expose('notBefore', hideable),
    notAfter: t.expose('notAfter', hideable),
    placedBy: t.expose('placedBy', hideable),
    rid: t.expose('rid', hideable),
    occurrence: t.expose('occurrence', hideable),
    status: t.expose('status', {
      ...hideable,
      description:
        'The status of this fact, from all claims about it, including those that a lens hides; with `asOf`, as it was then, and with `without`, as it would be. Missing if the lens hides the event, or if its claims give another `occurrence` than all of these: the status of that is not worked out.',
    }),
    modality: t.expose('modality', hideable),
    basis: t.expose('basis', hideable),
    basisRank: t.expose('basisRank', hideable),
    sources: t.expose('sources', hideable),
    documentCount: t.expose('documentCount', hideable),
    sentence: t.expose('sentence', hideable),
    deed: t.expose('deed'),
    history: t.rows(historyOf('node')),
    restsOn: t.rows(restsOn('node')),
    roots: t.rows(rootsOf('node')),
    ...assertedBy(t, ['node']),
    count: t.expose('count'),
    countMin: t.expose('countMin'),
    countContested: t.expose('countContested', hideable),
    dateContested: t.expose('dateContested', hideable),
    dateAgreed: t.expose('dateAgreed'),
    completeness: t.expose('completeness'),
    effect: t.expose('effect'),
    participants: t.relations(['performers', 'victims', 'targets', 'involved'], {
      name: 'participants',
      description: 'Everyone and everything with a part in it; each edge says which.',
    }),
    performers: t.relation('performers'),
    victims: t.relation('victims'),
    targets: t.relation('targets'),
    involved: t.relation('involved'),
    leftUndoneBy: t.relation('leftUndoneBy'),
    responses: t.relation('responses', {
      description: 'What responds to it, or to another event of its affair; each edge says to which.',
      reach: {
        args: { scope: t.arg(scopeArg) },
        match: ({ scope }) =>
          scope === 'EVENT'
            ? undefined
            : (bound, { node }, lens) => responsesTo(node ?? raw('node'), bound, lens),
        from: { name: 'to', description: 'The event at which the response is recorded.' },
      },
    }),
    responseCount: t.expression({
      type: 'Int',
      description:
        'How many events respond to it, or to another event of its affair, each counted once; those that did not happen (planned, called for, threatened) are not among them.',
      read: ({ node = raw('node') }, lens) => respondingTo(node, true, lens),
    }),
    meantResponseCount: t.expression({
      type: 'Int',
      description:
        'How many responses to it, or to another event of its affair, were only planned, promised, called for or threatened, each counted once.',
      read: ({ node = raw('node') }, lens) => respondingTo(node, false, lens),
    }),
    responseTally: t.rows({
      type: ResponseTally,
      description:
        'How many events respond to it, or to another event of its affair: one row with both numbers, which are `responseCount` and `meantResponseCount`. Quicker than the two.',
      match: ({ group = raw('group') }, { node = raw('node') }, lens) => tallyOf(node, group, lens),
      limit: 1,
    }),
    respondsTo: t.relation('respondsTo'),
    ledTo: t.relation('ledTo'),
    resultOf: t.relation('resultOf'),
    partOf: t.relation('partOf'),
    parts: t.relation('parts'),
    realizes: t.relation('realizes'),
    realizedBy: t.relation('realizedBy'),
    after: t.relation('after'),
    before: t.relation('before'),
    during: t.relation('during'),
    meanwhile: t.relation('meanwhile'),
    about: t.relation('about'),
    places: t.relation('places'),
    calledForBy: t.relation('calledForBy'),
    pledgedBy: t.relation('pledgedBy'),
    threatenedBy: t.relation('threatenedBy'),
    depictedIn: t.relation('depictedIn'),
    indicates: t.relation('indicates'),
    indicatedBy: t.relation('indicatedBy'),
    nonResponses: t.nodesConnection({
      name: 'EventNonResponses',
      kind: 'Claim',
      description:
        'Recorded silences: claims that somebody did not respond to it, or to another event of its affair, up to a moment.',
      args: { scope: t.arg(scopeArg) },
      match: (bound, { node = raw('node') }, lens, { scope }) =>
        cypher`${scope === 'EVENT' ? cypher`UNWIND [${node}] AS to` : affairOf(node, lens)} MATCH (${bound.node}:Claim {objectId: to.id}) WHERE ${bound.node}.predicate = 'DID_RESPOND' AND ${bound.node}.polarity = 'NEGATED' AND ${passing(lens, bound, { node: 'Claim' })} WITH DISTINCT ${bound.node}`,
    }),
  }),
});

const interfaces = [Entity, Event];

builder.neo4jObject('Incident', { interfaces, fields: (t) => ({ type: t.expose('type') }) });
builder.neo4jObject('CyberAction', { interfaces, fields: (t) => ({ type: t.expose('type') }) });
builder.neo4jObject('Demonstration', { interfaces, fields: () => ({}) });
builder.neo4jObject('Communication', {
  interfaces,
  fields: (t) => ({
    type: t.expose('type'),
    addressedTo: t.relation('addressedTo'),
    mentions: t.relation('mentions'),
    quotes: t.relation('quotes'),
    passesOn: t.relation('passesOn'),
    passedOnBy: t.relation('passedOnBy'),
    makes: t.relation('makes'),
  }),
});
builder.neo4jObject('Measure', { interfaces, fields: (t) => ({ type: t.expose('type') }) });
builder.neo4jObject('Operation', {
  interfaces,
  fields: (t) => ({
    accuses: t.relation('accuses'),
    condemns: t.relation('condemns'),
    supports: t.relation('supports'),
    honors: t.relation('honors'),
    claimsCreditFor: t.relation('claimsCreditFor'),
  }),
});
builder.neo4jObject('Proceeding', { interfaces, fields: () => ({}) });
builder.neo4jObject('Act', { interfaces, fields: () => ({}) });
export const Statement = builder.neo4jObject('Statement', {
  interfaces,
  fields: (t) => ({
    form: t.expose('form'),
    speakers: t.relation('performers', { edge: { role: 'SPEAKER' }, description: 'Who said it.' }),
    addressedTo: t.relation('addressedTo'),
    mentions: t.relation('mentions'),
    quotes: t.relation('quotes'),
    callsFor: t.relation('callsFor'),
    pledges: t.relation('pledges'),
    threatens: t.relation('threatens'),
    accuses: t.relation('accuses'),
    condemns: t.relation('condemns'),
    supports: t.relation('supports'),
    honors: t.relation('honors'),
    claimsCreditFor: t.relation('claimsCreditFor'),
    publishedVia: t.relation('publishedVia'),
    reposts: t.relation('reposts'),
    repostedBy: t.relation('repostedBy'),
    embodiedIn: t.relation('embodiedIn'),
    depicts: t.relation('depicts'),
    accompanies: t.relation('accompanies'),
    accompaniedBy: t.relation('accompaniedBy'),
    linksTo: t.relation('linksTo'),
    linkedFrom: t.relation('linkedFrom'),
    makes: t.relation('makes'),
  }),
});
