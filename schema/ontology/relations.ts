import {
  type Dependence,
  type EndSpec,
  type NodeKind,
  type Properties,
  type RelationPhrase,
  reads,
  relation,
  type TimeOrder,
  tells,
} from '../../src/ontology/index.ts';
import { Account, Actor, GovernmentBody, Group, MediaOutlet, Person, Platform } from './actor.ts';
import { certainty } from './certainty.ts';
import { Entity } from './entity.ts';
import { Act, Communication, Event, Incident, Measure, Operation, Proceeding, Statement } from './event.ts';
import { Document } from './evidence.ts';
import { contestable, details } from './fact.ts';
import { Content, Place, Thing, Topic, Website } from './thing.ts';

/** Declares a relation that is projected from claims: its edges say how sure they are, and by `rid` which claims bear them. */
function fact<
  const Name extends string,
  From extends NodeKind,
  To extends NodeKind,
  const Out extends string,
  const In extends string,
  Own extends Properties = Record<never, never>,
>(
  name: Name,
  description: string,
  ends: {
    from: readonly From[];
    to: readonly To[];
    words: RelationPhrase;
    rank?: number;
    out: EndSpec<Out>;
    in: EndSpec<In>;
    dependence?: Dependence;
    side?: Side;
    unites?: { readonly among: readonly NodeKind[]; readonly bothWays: boolean };
    time?: TimeOrder;
  },
  properties?: Own,
) {
  return relation(name, {
    description,
    ...ends,
    // Without own properties `Own` is inferred as the empty record.
    properties: { ...certainty, ...(properties ?? ({} as Own)) },
  });
}

/** On which side of an event somebody stands who has a part in it: those who did it, or those to whom it was done. */
export type Side = 'ACTING' | 'AFFECTED';

const end = <const Name extends string>(name: Name, description: string): EndSpec<Name> => ({
  name,
  description,
});
const { role, outcome, type, stance, condition, call, moment, from, to } = details;

export const factRelations = [
  fact(
    'PERFORMED',
    'An actor did it, or had an active part in it.',
    {
      from: [Actor],
      to: [Event],
      words: reads('did', 'was done by', 'did not do', tells('carried out', 'did not carry out')),
      rank: 3,
      out: end('performed', 'What it did, or is said to have done.'),
      in: end('performers', 'Who did it, or is said to have done it.'),
      side: 'ACTING',
    },
    {
      role: role.only({
        AGENT: {},
        SHOOTER: { to: [Incident, Act] },
        ATTACKER: {},
        DETAINER: { to: [Incident, Act, Measure, Proceeding] },
        RESPONSIBLE_BODY: {},
        SPEAKER: { to: [Statement, Communication] },
        CALLER: { to: [Communication] },
        DISPATCHER: { to: [Communication, Act, Measure] },
        ORGANIZER: {},
        ISSUER: {},
        DISTRIBUTOR: {},
        REPOSTER: { to: [Statement] },
        REMOVER: {},
        RESPONDER: {},
        PARTICIPANT: {},
      }),
    },
  ),
  fact(
    'HARMED_IN',
    'An actor was harmed in it.',
    {
      from: [Actor],
      to: [Event],
      words: reads(
        'was harmed in',
        'harmed',
        'was not harmed in',
        tells('was harmed in', 'was not harmed in'),
      ),
      rank: 4,
      out: end('harmedIn', 'Events in which it was harmed.'),
      in: end('victims', 'Who was harmed.'),
      side: 'AFFECTED',
    },
    { role: role.only({ VICTIM: {}, INJURED: {}, AFFECTED: {}, DETAINEE: {} }), outcome, ...contestable },
  ),
  fact(
    'TARGETED_BY',
    'It was aimed at an actor, thing or place.',
    {
      from: [Actor, Thing, Place],
      to: [Event],
      words: reads(
        'was a target of',
        'was aimed at',
        'was not a target of',
        tells('was a target of', 'was not a target of'),
      ),
      rank: 5,
      out: end('targetedBy', 'Events that were aimed at it.'),
      in: end('targets', 'At whom or what it was aimed.'),
      side: 'AFFECTED',
    },
    { role: role.only({ TARGET: {}, SITE_OWNER: { from: [Actor] } }) },
  ),
  fact(
    'INVOLVED_IN',
    'An actor or thing had another part in it: a witness, an employer, a weapon.',
    {
      from: [Actor, Thing],
      to: [Event],
      words: reads(
        'was involved in',
        'involved',
        'was not involved in',
        tells('had a part in', 'did not have a part in'),
      ),
      out: end(
        'involvedIn',
        'Events in which it had another part: it neither acted nor was harmed nor was the target.',
      ),
      in: end('involved', 'Who or what else was involved.'),
      side: 'ACTING',
    },
    {
      role: role.only({
        WITNESS: { from: [Actor] },
        DETAINEE: { from: [Actor] },
        EMPLOYER: { from: [Actor] },
        WEAPON: { from: [Thing] },
        DEPLOYED: {},
        SUBJECT: {},
        RECIPIENT: { from: [Actor] },
      }),
    },
  ),
  fact('LEFT_UNDONE', 'An actor did not do it; a source says that it was left undone.', {
    from: [Actor],
    to: [Event],
    words: reads(
      'left undone',
      'was left undone by',
      'did not leave undone',
      tells('failed to carry out', 'did not fail to carry out'),
    ),
    out: end('leftUndone', 'What a source says it did not do.'),
    in: end('leftUndoneBy', 'Who did not do it, if a source says that it was left undone.'),
    side: 'ACTING',
  }),
  fact(
    'RESPONDS_TO',
    'A later event responds to an earlier one.',
    {
      from: [Event],
      to: [Event],
      words: reads('responded to', 'was responded to by', 'did not respond to'),
      rank: 1,
      out: end('respondsTo', 'Earlier events that this one responds to.'),
      in: end('responses', 'Later events that respond to this one.'),
      time: 'UPON',
    },
    { type, stance, ...contestable },
  ),
  fact(
    'LED_TO',
    'One event brought about another; a source says so with a word of cause. If one incident brought about another, the two are one affair: what responds to one responds to both.',
    {
      unites: { among: [Incident], bothWays: true },
      from: [Event],
      to: [Event],
      words: reads('led to', 'resulted from', 'did not lead to'),
      rank: 2,
      out: end('ledTo', 'What it brought about.'),
      in: end('resultOf', 'What brought it about.'),
      time: 'BEFORE',
    },
  ),
  fact(
    'PART_OF',
    'An event is a part of a larger one. The whole and each of its parts are one affair; two parts are not.',
    {
      unites: { among: [Event], bothWays: false },
      from: [Event],
      to: [Event],
      words: reads('is part of', 'has as a part', 'is not part of', tells('was part of', 'was not part of')),
      out: end('partOf', 'The larger event that it is a part of.'),
      in: end('parts', 'Its parts.'),
      time: 'WITHIN',
    },
  ),
  fact('REALIZES', 'An event carries out what another planned, promised or threatened.', {
    from: [Event],
    to: [Event],
    words: reads(
      'carried out',
      'was carried out by',
      'did not carry out',
      tells('put into practice', 'did not put into practice'),
    ),
    out: end('realizes', 'What it carries out.'),
    in: end('realizedBy', 'What carried it out.'),
    time: 'UPON',
  }),
  fact('AFTER', 'An event came after another; that alone does not make it a response.', {
    from: [Event],
    to: [Event],
    words: reads('came after', 'came before', 'did not come after'),
    out: end('after', 'Events that it came after.'),
    in: end('before', 'Events that came after it.'),
    time: 'AFTER',
  }),
  fact('DURING', 'An event took place while another was going on.', {
    from: [Event],
    to: [Event],
    words: reads(
      'took place during',
      'was going on during',
      'did not take place during',
      tells('took place during', 'did not take place during'),
    ),
    out: end('during', 'What was going on when it took place.'),
    in: end('meanwhile', 'What took place while it was going on.'),
    time: 'DURING',
  }),
  fact('ADDRESSED_TO', 'Somebody is spoken to.', {
    from: [Statement, Communication],
    to: [Entity],
    words: reads(
      'is addressed to',
      'is spoken to in',
      'is not addressed to',
      tells('was addressed to', 'was not addressed to'),
    ),
    out: end('addressedTo', 'Whom it speaks to.'),
    in: end('addressedBy', 'What was said to it.'),
  }),
  fact('MENTIONS', 'Something is named, without being what it is about.', {
    from: [Statement, Communication],
    to: [Entity],
    words: reads('mentions', 'is mentioned in', 'does not mention', tells('mentioned', 'did not mention')),
    out: end('mentions', 'What it names in passing, including hashtags.'),
    in: end('mentionedIn', 'Statements that name it in passing.'),
    time: 'ABOUT',
  }),
  fact('QUOTES', "Somebody else's words are given.", {
    from: [Statement, Communication],
    to: [Entity],
    words: reads('quotes', 'is quoted in', 'does not quote', tells('quoted', 'did not quote')),
    out: end('quotes', 'Whose words, or which statement, it quotes.'),
    in: end('quotedIn', 'Statements that quote it.'),
    time: 'UPON',
  }),
  fact('ABOUT', 'What a statement or other event is about.', {
    from: [Event],
    to: [Entity],
    words: reads('is about', 'is the subject of', 'is not about', tells('was about', 'was not about')),
    out: end('about', 'What it is about.'),
    in: end('statementsAbout', 'Statements and other events that are about it.'),
    time: 'ABOUT',
  }),
  fact(
    'CALLS_FOR',
    'Others are called on to do something.',
    {
      from: [Statement],
      to: [Event, Actor],
      words: reads(
        'calls for',
        'is called for in',
        'does not call for',
        tells('called for', 'did not call for'),
      ),
      out: end('callsFor', 'What it calls for.'),
      in: end('calledForBy', 'Statements that call for it.'),
      time: 'AHEAD',
    },
    { call, condition },
  ),
  fact(
    'PLEDGES',
    'The speaker promises to do something.',
    {
      from: [Statement],
      to: [Event, Actor],
      words: reads('promises', 'is promised in', 'does not promise', tells('promised', 'did not promise')),
      out: end('pledges', 'What it promises.'),
      in: end('pledgedBy', 'Statements that promise it.'),
      time: 'AHEAD',
    },
    { condition },
  ),
  fact(
    'THREATENS',
    'The speaker threatens to do something.',
    {
      from: [Statement],
      to: [Event, Actor],
      words: reads(
        'threatens',
        'is threatened in',
        'does not threaten',
        tells('threatened', 'did not threaten'),
      ),
      out: end('threatens', 'What it threatens.'),
      in: end('threatenedBy', 'Statements that threaten it.'),
      time: 'AHEAD',
    },
    { condition },
  ),
  fact('ACCUSES', 'Somebody is blamed.', {
    from: [Statement, Operation],
    to: [Entity],
    words: reads('blames', 'is blamed in', 'does not blame', tells('blamed', 'did not blame')),
    out: end('accuses', 'Whom it blames.'),
    in: end('accusedIn', 'Statements that blame it.'),
    time: 'ABOUT',
  }),
  fact('CONDEMNS', 'Something is condemned.', {
    from: [Statement, Operation],
    to: [Entity],
    words: reads('condemns', 'is condemned in', 'does not condemn', tells('condemned', 'did not condemn')),
    out: end('condemns', 'What it condemns.'),
    in: end('condemnedIn', 'Statements that condemn it.'),
    time: 'ABOUT',
  }),
  fact('SUPPORTS', 'The speaker sides with somebody or something.', {
    from: [Statement, Operation],
    to: [Entity],
    words: reads(
      'sides with',
      'is sided with in',
      'does not side with',
      tells('sided with', 'did not side with'),
    ),
    out: end('supports', 'Whom or what it sides with.'),
    in: end('supportedIn', 'Statements that side with it.'),
    time: 'ABOUT',
  }),
  fact('HONORS', 'Somebody is honoured.', {
    from: [Statement, Operation],
    to: [Entity],
    words: reads('honours', 'is honoured in', 'does not honour', tells('honoured', 'did not honour')),
    out: end('honors', 'Whom it honours.'),
    in: end('honoredIn', 'Statements that honour it.'),
    time: 'ABOUT',
  }),
  fact('CLAIMS_CREDIT_FOR', 'The speakers say that they did it; only in their own words.', {
    from: [Statement, Operation],
    to: [Entity],
    words: reads(
      'claims the credit for',
      'is claimed as a deed of the speaker in',
      'does not claim the credit for',
      tells('claimed credit for', 'did not claim credit for'),
    ),
    out: end('claimsCreditFor', 'What the speaker claims to have done.'),
    in: end('creditClaimedIn', 'Statements in which the speaker claims to have done it.'),
    time: 'UPON',
  }),
  fact('RELAYS', 'What was said in one communication is passed on in another.', {
    from: [Communication],
    to: [Communication],
    words: reads('passed on', 'was passed on in', 'did not pass on'),
    out: end('passesOn', 'What it passes on.'),
    in: end('passedOnBy', 'What passed it on.'),
    time: 'UPON',
  }),
  fact('PUBLISHED_VIA', 'Where a statement came out.', {
    from: [Statement],
    to: [Account, Platform, MediaOutlet, Website],
    words: reads('was published on', 'published', 'was not published on'),
    out: end('publishedVia', 'Where it came out.'),
    in: end('published', 'Statements that came out there.'),
  }),
  fact('REPOSTS', "A statement passes on another's post; that is an amplification, not yet support.", {
    from: [Statement],
    to: [Statement],
    words: reads('reposted', 'was reposted in', 'did not repost'),
    out: end('reposts', 'What it passes on.'),
    in: end('repostedBy', 'Statements that pass it on.'),
    time: 'UPON',
  }),
  fact('EMBODIED_IN', 'What a statement was recorded in.', {
    from: [Statement, Content],
    to: [Content, Document],
    words: reads(
      'is recorded in',
      'records',
      'is not recorded in',
      tells('is recorded in', 'is not recorded in'),
    ),
    out: end('embodiedIn', 'What it was recorded in.'),
    in: end('embodies', 'What is recorded in it.'),
  }),
  fact('ACCOMPANIES', 'It comes together with something.', {
    from: [Statement, Content],
    to: [Statement, Content, Document],
    words: reads('comes with', 'is accompanied by', 'does not come with'),
    out: end('accompanies', 'What it comes with.'),
    in: end('accompaniedBy', 'What comes with it.'),
  }),
  fact('LINKS_TO', 'It holds a link.', {
    from: [Statement, Content],
    to: [Statement, Content, Document, Website],
    words: reads('links to', 'is linked from', 'does not link to'),
    out: end('linksTo', 'Where its links lead.'),
    in: end('linkedFrom', 'What links to it.'),
    time: 'ABOUT',
  }),
  fact(
    'DEPICTS',
    'It shows something.',
    {
      from: [Statement, Content],
      to: [Event, Actor, Place],
      words: reads('shows', 'is shown in', 'does not show'),
      out: end('depicts', 'What it shows.'),
      in: end('depictedIn', 'What shows it.'),
      time: 'ABOUT',
    },
    { moment },
  ),
  fact('CREDITED_TO', 'Who is named as its maker.', {
    from: [Content, Document],
    to: [Actor],
    words: reads('is credited to', 'is named as the maker of', 'is not credited to'),
    out: end('creditedTo', 'Who is named as its maker.'),
    in: end('creditedFor', 'What it is named the maker of.'),
  }),
  fact('INDICATES', 'A sign of something, never proof of it.', {
    from: [Topic, Content, Event],
    to: [Event, Actor],
    words: reads('is a sign of', 'is indicated by', 'is not a sign of'),
    out: end('indicates', 'What it is said to be a sign of.'),
    in: end('indicatedBy', 'What is said to be a sign of it.'),
  }),
  fact('OCCURRED_AT', 'Where an event took place, or was to.', {
    from: [Event],
    to: [Place],
    words: reads(
      'is placed in',
      'is the place of',
      'is not placed in',
      tells('took place in', 'did not take place in'),
    ),
    out: end('places', 'Where it took place, or was to.'),
    in: end('events', 'What took place there, or was to.'),
  }),
  fact('WITHIN', 'A place lies in a larger one.', {
    from: [Place],
    to: [Place],
    words: reads('lies in', 'contains', 'does not lie in'),
    out: end('within', 'The larger place it lies in.'),
    in: end('contains', 'Places that lie in it.'),
  }),
  fact(
    'MEMBER_OF',
    'An actor belongs to a group.',
    {
      from: [Actor],
      to: [Actor],
      words: reads('belongs to', 'has as a member', 'does not belong to'),
      out: end('memberOf', 'What it belongs to.'),
      in: end('members', 'Who belongs to it.'),
      dependence: {
        end: 'from',
        label: 'belongs to another source',
        why: 'It belongs to one that counts, or to the same group as that one.',
      },
    },
    { role: role.only({ MEMBER: {}, LEADER: {}, CHAPTER: {} }), from, to, ...contestable },
  ),
  fact(
    'AFFILIATED_WITH',
    'An actor is linked with another, without belonging to it: as a relative, a friend, an ally.',
    {
      from: [Actor],
      to: [Actor],
      words: reads('is linked with', 'is linked with', 'is not linked with'),
      out: end('affiliatedWith', 'Whom it is linked with.'),
      in: end('affiliates', 'Who is linked with it.'),
      dependence: {
        end: 'from',
        label: 'is linked with another source',
        why: 'It is linked with one that counts, or with the same one as that.',
      },
    },
    {
      role: role.only({
        PARENT: {},
        CHILD: {},
        SIBLING: {},
        PARTNER: {},
        RELATIVE: {},
        FRIEND: {},
        COLLEAGUE: {},
      }),
      from,
      to,
      ...contestable,
    },
  ),
  fact(
    'SPEAKS_FOR',
    'Somebody speaks on behalf of somebody.',
    {
      from: [Actor],
      to: [Actor],
      words: reads('speaks for', 'is spoken for by', 'does not speak for'),
      out: end('speaksFor', 'On whose behalf it speaks.'),
      in: end('spokenForBy', 'Who speaks on its behalf.'),
      dependence: {
        end: 'from',
        label: 'speaks for another source',
        why: 'It speaks for one that counts, or for the same one as that.',
      },
    },
    { from, to, ...contestable },
  ),
  fact(
    'EMPLOYED_BY',
    'Somebody works for somebody.',
    {
      from: [Person, Group],
      to: [Actor],
      words: reads('works for', 'employs', 'does not work for'),
      out: end('employedBy', 'Whom they work for.'),
      in: end('employees', 'Who works for it.'),
      dependence: {
        end: 'from',
        label: 'works for another source',
        why: 'It works for one that counts, or for the same employer as that one.',
      },
    },
    { from, to, ...contestable },
  ),
  fact(
    'OPERATES',
    'An actor runs a site, an account or a system.',
    {
      from: [Actor],
      to: [Thing, Account],
      words: reads('runs', 'is run by', 'does not run'),
      out: end('operates', 'What it runs.'),
      in: end('operatedBy', 'Who runs it.'),
      dependence: {
        end: 'to',
        label: 'is run by another source',
        why: 'It is run by one that counts, or by the same operator as that one.',
      },
    },
    { from, to, ...contestable },
  ),
  fact('GOVERNS', 'An authority governs a place.', {
    from: [GovernmentBody],
    to: [Place],
    words: reads('governs', 'is governed by', 'does not govern'),
    out: end('governs', 'The place it governs.'),
    in: end('governedBy', 'Who governs it.'),
  }),
] as const;
