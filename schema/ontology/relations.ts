import {
  type EndSpec,
  type NodeKind,
  type Properties,
  relation,
  type TimeOrder,
} from '../../src/ontology/index.ts';
import { Account, Actor, GovernmentBody, Group, MediaOutlet, Person, Platform } from './actor.ts';
import { certainty } from './certainty.ts';
import { Entity } from './entity.ts';
import { Communication, Event, Operation, Statement } from './event.ts';
import { Document } from './evidence.ts';
import { details } from './fact.ts';
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
    out: EndSpec<Out>;
    in: EndSpec<In>;
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
      out: end('performed', 'What it did, or is said to have done.'),
      in: end('performers', 'Who did it, or is said to have done it.'),
    },
    { role },
  ),
  fact(
    'HARMED_IN',
    'An actor was harmed in it.',
    {
      from: [Actor],
      to: [Event],
      out: end('harmedIn', 'Events in which it was harmed.'),
      in: end('victims', 'Who was harmed.'),
    },
    { role, outcome },
  ),
  fact(
    'TARGETED_BY',
    'An actor, thing or place was what it was aimed at.',
    {
      from: [Actor, Thing, Place],
      to: [Event],
      out: end('targetedBy', 'Events that were aimed at it.'),
      in: end('targets', 'Whom or what it was aimed at.'),
    },
    { role },
  ),
  fact(
    'INVOLVED_IN',
    'An actor or thing had another part in it: a witness, an employer, a weapon.',
    {
      from: [Actor, Thing],
      to: [Event],
      out: end('involvedIn', 'Events in which it had another part than doing, suffering or being aimed at.'),
      in: end('involved', 'Who or what else was involved.'),
    },
    { role },
  ),
  fact('LEFT_UNDONE', 'An actor did not do what a source says was left undone.', {
    from: [Actor],
    to: [Event],
    out: end('leftUndone', 'What a source says it did not do.'),
    in: end('leftUndoneBy', 'Who did not do it, where a source says that it was left undone.'),
  }),
  fact(
    'RESPONDS_TO',
    'A later event responds to an earlier one.',
    {
      from: [Event],
      to: [Event],
      out: end('respondsTo', 'Earlier events that this one responds to.'),
      in: end('responses', 'Later events that respond to this one.'),
      time: 'UPON',
    },
    { type, stance },
  ),
  fact('LED_TO', 'One event brought about another; a source says so with a word of cause.', {
    from: [Event],
    to: [Event],
    out: end('ledTo', 'What it brought about.'),
    in: end('resultOf', 'What brought it about.'),
    time: 'BEFORE',
  }),
  fact('PART_OF', 'An event is a part of a larger one.', {
    from: [Event],
    to: [Event],
    out: end('partOf', 'The larger event that it is a part of.'),
    in: end('parts', 'Its parts.'),
    time: 'WITHIN',
  }),
  fact('REALIZES', 'An event carries out what another one planned, promised or threatened.', {
    from: [Event],
    to: [Event],
    out: end('realizes', 'What it carries out.'),
    in: end('realizedBy', 'What carried it out.'),
    time: 'UPON',
  }),
  fact('AFTER', 'An event came after another; that alone makes it no answer.', {
    from: [Event],
    to: [Event],
    out: end('after', 'Events that it came after.'),
    in: end('before', 'Events that came after it.'),
    time: 'AFTER',
  }),
  fact('DURING', 'An event took place while another was going on.', {
    from: [Event],
    to: [Event],
    out: end('during', 'What was going on when it took place.'),
    in: end('meanwhile', 'What took place while it was going on.'),
    time: 'DURING',
  }),
  fact('ADDRESSED_TO', 'Somebody is spoken to.', {
    from: [Statement, Communication],
    to: [Entity],
    out: end('addressedTo', 'Whom it speaks to.'),
    in: end('addressedBy', 'What was said to it.'),
  }),
  fact('MENTIONS', 'Something is named, without being what it is about.', {
    from: [Statement, Communication],
    to: [Entity],
    out: end('mentions', 'What it names in passing; hashtags among them.'),
    in: end('mentionedIn', 'Statements that name it in passing.'),
    time: 'ABOUT',
  }),
  fact('QUOTES', "Somebody else's words are given.", {
    from: [Statement, Communication],
    to: [Entity],
    out: end('quotes', 'Whose words, or which statement, it quotes.'),
    in: end('quotedIn', 'Statements that quote it.'),
    time: 'UPON',
  }),
  fact('ABOUT', 'What a statement or other event is about.', {
    from: [Event],
    to: [Entity],
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
      out: end('threatens', 'What it threatens.'),
      in: end('threatenedBy', 'Statements that threaten it.'),
      time: 'AHEAD',
    },
    { condition },
  ),
  fact('ACCUSES', 'Somebody is blamed.', {
    from: [Statement, Operation],
    to: [Entity],
    out: end('accuses', 'Whom it blames.'),
    in: end('accusedIn', 'Statements that blame it.'),
    time: 'ABOUT',
  }),
  fact('CONDEMNS', 'Something is condemned.', {
    from: [Statement, Operation],
    to: [Entity],
    out: end('condemns', 'What it condemns.'),
    in: end('condemnedIn', 'Statements that condemn it.'),
    time: 'ABOUT',
  }),
  fact('SUPPORTS', 'The speaker sides with somebody or something.', {
    from: [Statement, Operation],
    to: [Entity],
    out: end('supports', 'Whom or what it sides with.'),
    in: end('supportedIn', 'Statements that side with it.'),
    time: 'ABOUT',
  }),
  fact('HONORS', 'Somebody is honoured.', {
    from: [Statement, Operation],
    to: [Entity],
    out: end('honors', 'Whom it honours.'),
    in: end('honoredIn', 'Statements that honour it.'),
    time: 'ABOUT',
  }),
  fact('CLAIMS_CREDIT_FOR', "The speaker says to have done it; the speaker's own words only.", {
    from: [Statement, Operation],
    to: [Entity],
    out: end('claimsCreditFor', 'What the speaker says to have done.'),
    in: end('creditClaimedIn', 'Statements whose speaker says to have done it.'),
    time: 'UPON',
  }),
  fact('RELAYS', 'What was said in one communication is passed on in another.', {
    from: [Communication],
    to: [Communication],
    out: end('passesOn', 'What it passes on.'),
    in: end('passedOnBy', 'What passed it on.'),
    time: 'UPON',
  }),
  fact('PUBLISHED_VIA', 'Where a statement came out.', {
    from: [Statement],
    to: [Account, Platform, MediaOutlet, Website],
    out: end('publishedVia', 'Where it came out.'),
    in: end('published', 'Statements that came out there.'),
  }),
  fact('REPOSTS', "A statement passes on another's post; that is an amplification, not yet support.", {
    from: [Statement],
    to: [Statement],
    out: end('reposts', 'What it passes on.'),
    in: end('repostedBy', 'Statements that pass it on.'),
    time: 'UPON',
  }),
  fact('EMBODIED_IN', 'What a statement was recorded in.', {
    from: [Statement, Content],
    to: [Content, Document],
    out: end('embodiedIn', 'What it was recorded in.'),
    in: end('embodies', 'What is recorded in it.'),
  }),
  fact('ACCOMPANIES', 'It comes together with something.', {
    from: [Statement, Content],
    to: [Statement, Content, Document],
    out: end('accompanies', 'What it comes with.'),
    in: end('accompaniedBy', 'What comes with it.'),
  }),
  fact('LINKS_TO', 'It holds a link.', {
    from: [Statement, Content],
    to: [Statement, Content, Document, Website],
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
      out: end('depicts', 'What it shows.'),
      in: end('depictedIn', 'What shows it.'),
      time: 'ABOUT',
    },
    { moment },
  ),
  fact('CREDITED_TO', 'Who is named as its maker.', {
    from: [Content, Document],
    to: [Actor],
    out: end('creditedTo', 'Who is named as its maker.'),
    in: end('creditedFor', 'What it is named as the maker of.'),
  }),
  fact('INDICATES', 'A sign of something, never proof of it.', {
    from: [Topic, Content, Event],
    to: [Event, Actor],
    out: end('indicates', 'What it is said to be a sign of.'),
    in: end('indicatedBy', 'What is said to be a sign of it.'),
  }),
  fact('OCCURRED_AT', 'Where an event took place, or was to.', {
    from: [Event],
    to: [Place],
    out: end('places', 'Where it took place, or was to.'),
    in: end('events', 'What took place there, or was to.'),
  }),
  fact('WITHIN', 'A place lies in a larger one.', {
    from: [Place],
    to: [Place],
    out: end('within', 'The larger place it lies in.'),
    in: end('contains', 'Places that lie in it.'),
  }),
  fact(
    'MEMBER_OF',
    'An actor belongs to a group.',
    {
      from: [Actor],
      to: [Actor],
      out: end('memberOf', 'What it belongs to.'),
      in: end('members', 'Who belongs to it.'),
    },
    { role, from, to },
  ),
  fact(
    'AFFILIATED_WITH',
    'An actor is linked with another, without belonging to it.',
    {
      from: [Actor],
      to: [Actor],
      out: end('affiliatedWith', 'Whom it is linked with.'),
      in: end('affiliates', 'Who is linked with it.'),
    },
    { from, to },
  ),
  fact(
    'SPEAKS_FOR',
    'Somebody speaks on behalf of somebody.',
    {
      from: [Actor],
      to: [Actor],
      out: end('speaksFor', 'On whose behalf it speaks.'),
      in: end('spokenForBy', 'Who speaks on its behalf.'),
    },
    { from, to },
  ),
  fact(
    'EMPLOYED_BY',
    'Somebody works for somebody.',
    {
      from: [Person, Group],
      to: [Actor],
      out: end('employedBy', 'Whom they work for.'),
      in: end('employees', 'Who works for it.'),
    },
    { from, to },
  ),
  fact(
    'OPERATES',
    'An actor runs a site, an account or a system.',
    {
      from: [Actor],
      to: [Thing, Account],
      out: end('operates', 'What it runs.'),
      in: end('operatedBy', 'Who runs it.'),
    },
    { from, to },
  ),
  fact('GOVERNS', 'An authority governs a place.', {
    from: [GovernmentBody],
    to: [Place],
    out: end('governs', 'The place it governs.'),
    in: end('governedBy', 'Who governs it.'),
  }),
] as const;
