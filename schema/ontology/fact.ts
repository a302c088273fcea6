import { defineEnum, p } from '../../src/ontology/index.ts';
import { Stance } from './certainty.ts';

export const ResponseType = defineEnum('ResponseType', 'How one event answers another.', {
  RETALIATION: 'It strikes back.',
  PROTEST: 'It protests.',
  SOLIDARITY: 'It sides with those affected.',
  CONDEMNATION: 'It condemns.',
  THREAT: 'It threatens.',
  DEMAND: 'It demands something.',
  SUPPORT: 'It backs what it answers.',
  AMPLIFICATION: 'It passes it on; that is not yet support.',
  REMOVAL: 'It takes it down.',
  EMERGENCY_RESPONSE: 'It answers a call for help.',
  CONTROL_MEASURE: 'It tries to bring it under control.',
  DENIAL: 'It denies.',
  EXPLANATION: 'It explains.',
  TRIBUTE: 'It honours those affected.',
  INVESTIGATION: 'It looks into what happened.',
  PROSECUTION: 'It brings it to court.',
});

export const Role = defineEnum(
  'Role',
  'The part that somebody or something has in an event, or in a group.',
  {
    AGENT: 'Did it.',
    SHOOTER: 'Fired.',
    ATTACKER: 'Attacked.',
    DETAINER: 'Held or arrested somebody.',
    RESPONSIBLE_BODY: 'Is named as the body responsible for those who did it.',
    SPEAKER: 'Said it.',
    CALLER: 'Made the call.',
    DISPATCHER: 'Sent others out.',
    ORGANIZER: 'Organised or called for it.',
    ISSUER: 'Ordered or declared it.',
    DISTRIBUTOR: 'Handed it out.',
    REPOSTER: 'Passed it on.',
    REMOVER: 'Took it down.',
    RESPONDER: 'Came to the scene.',
    PARTICIPANT: 'Took part.',
    VICTIM: 'Was the one it was done to.',
    INJURED: 'Was hurt.',
    AFFECTED: 'Suffered from it in another way.',
    TARGET: 'Was aimed at.',
    SITE_OWNER: 'Owns what was aimed at; only where a source says so.',
    WITNESS: 'Saw it.',
    DETAINEE: 'Was held.',
    EMPLOYER: 'Employs somebody involved.',
    WEAPON: 'Was the weapon, or was taken for one.',
    DEPLOYED: 'Was sent in.',
    SUBJECT: 'Was what it was about.',
    RECIPIENT: 'Was spoken to.',
    MEMBER: 'Is a member.',
    LEADER: 'Leads it.',
    CHAPTER: 'Is a local part of it.',
  },
);

/** Parts of those who only saw it: having one makes nobody a party to the matter. */
export const BYSTANDERS: readonly string[] = ['WITNESS'];

/** How a relation reads where it has a role: "fired in" says more than "did". */
export const ROLE_PHRASES: Readonly<Record<keyof (typeof Role)['words'], string>> = {
  AGENT: 'did',
  SHOOTER: 'fired in',
  ATTACKER: 'attacked in',
  DETAINER: 'held somebody in',
  RESPONSIBLE_BODY: 'is named as the body responsible in',
  SPEAKER: 'spoke in',
  CALLER: 'made the call in',
  DISPATCHER: 'sent others out in',
  ORGANIZER: 'organised or called for',
  ISSUER: 'ordered or declared',
  DISTRIBUTOR: 'handed out',
  REPOSTER: 'passed on somebody else’s words in',
  REMOVER: 'took something down in',
  RESPONDER: 'came to the scene in',
  PARTICIPANT: 'took part in',
  VICTIM: 'was a victim of',
  INJURED: 'was hurt in',
  AFFECTED: 'was affected by',
  TARGET: 'was a target of',
  SITE_OWNER: 'is named as the owner of what was aimed at in',
  WITNESS: 'saw',
  DETAINEE: 'was held in',
  EMPLOYER: 'employs somebody involved in',
  WEAPON: 'was the weapon, or was taken for one, in',
  DEPLOYED: 'was sent in by',
  SUBJECT: 'was what it was about in',
  RECIPIENT: 'was spoken to in',
  MEMBER: 'is a member of',
  LEADER: 'leads',
  CHAPTER: 'is a local part of',
};

export const Outcome = defineEnum('Outcome', 'What became of somebody who was harmed.', {
  KILLED: 'Was killed, in the words of whoever says so.',
  DIED: 'Died, in the words of whoever says so.',
  INJURED: 'Was hurt.',
  EXPOSED: 'Had private details published.',
  NOT_STATED: 'The source does not say.',
});

export const CallType = defineEnum('CallType', 'How strongly somebody calls for something.', {
  CALL: 'Asks others to do or join it.',
  DEMAND: 'Demands it of those in power.',
});

export const DepictedMoment = defineEnum('DepictedMoment', 'Which moment of an event is shown.', {
  BEFORE: 'What came before.',
  DURING: 'The event itself.',
  AFTERMATH: 'What came after.',
});

/**
 * Details that fact edges have beside their certainty. They are declared once, because the claim behind an edge carries
 * them under the same names.
 */
export const details = {
  role: p.enum(Role, 'The part that it has.').optional(),
  outcome: p
    .enum(Outcome, 'What became of those harmed.')
    .optional()
    .exclusive([['KILLED', 'DIED'], ['INJURED']]),
  type: p.enum(ResponseType, 'How it answers.').optional(),
  stance: p
    .enum(Stance, 'Which side the answer takes.')
    .optional()
    .exclusive([['AGAINST'], ['FOR']]),
  condition: p.string('The condition under which it is meant ("if ...").').optional(),
  call: p.enum(CallType, 'How strongly it is called for.').optional(),
  moment: p.enum(DepictedMoment, 'Which moment is shown.').optional(),
  from: p.edtf('Since when.').optional().exclusive('dates'),
  to: p.edtf('Until when.').optional().exclusive('dates'),
};

/** What relations carry that have details of which only one value can be true. */
export const contestable = {
  detailsContested: p
    .boolean(
      'Whether sources that are independent of each other give a detail of it, such as the outcome, in ways that cannot both be true: see `candidates`.',
    )
    .derived(),
};
