import { defineEnum, type EnumWord, p, word } from '../../src/ontology/index.ts';
import { Stance } from './certainty.ts';

export const ResponseType = defineEnum('ResponseType', 'How one event responds to another.', {
  RETALIATION: word('retaliation', 'It strikes back.'),
  PROTEST: word('protest', 'It protests.'),
  SOLIDARITY: word('solidarity', 'It sides with those affected.'),
  CONDEMNATION: word('condemnation', 'It condemns.'),
  THREAT: word('threat', 'It threatens.'),
  DEMAND: word('demand', 'It demands something.'),
  SUPPORT: word('support', 'It backs what it responds to.'),
  AMPLIFICATION: word('amplification', 'It passes it on; that is not yet support.'),
  REMOVAL: word('removal', 'It takes it down.'),
  EMERGENCY_RESPONSE: word('emergency response', 'It answers a call for help.'),
  CONTROL_MEASURE: word('control measure', 'It tries to bring it under control.'),
  DENIAL: word('denial', 'It denies.'),
  EXPLANATION: word('explanation', 'It explains.'),
  TRIBUTE: word('tribute', 'It honours those affected.'),
  INVESTIGATION: word('investigation', 'It looks into what happened.'),
  PROSECUTION: word('prosecution', 'It brings it to court.'),
});

/** A part that somebody has, and how the relation reads with it: "fired in" says more than "did". */
interface Part extends EnumWord {
  readonly said: string;
}

const part = (label: string, description: string, said: string): Part => ({
  ...word(label, description),
  said,
});

export const Role = defineEnum('Role', 'The part that an actor or thing has in an event, or in a group.', {
  AGENT: part('agent', 'Did it.', 'did'),
  SHOOTER: part('shooter', 'Fired.', 'fired in'),
  ATTACKER: part('attacker', 'Attacked.', 'attacked in'),
  DETAINER: part('detainer', 'Held or arrested somebody.', 'held somebody in'),
  RESPONSIBLE_BODY: part(
    'responsible body',
    'Is named as the body responsible for those who did it.',
    'is named as the body responsible in',
  ),
  SPEAKER: part('speaker', 'Said it.', 'spoke in'),
  CALLER: part('caller', 'Made the call.', 'made the call in'),
  DISPATCHER: part('dispatcher', 'Sent others out.', 'sent others out in'),
  ORGANIZER: part('organizer', 'Organised or called for it.', 'organised or called for'),
  ISSUER: part('issuer', 'Ordered or declared it.', 'ordered or declared'),
  DISTRIBUTOR: part('distributor', 'Handed it out.', 'handed out'),
  REPOSTER: part('reposter', 'Passed it on.', 'passed on somebody else’s words in'),
  REMOVER: part('remover', 'Took it down.', 'took something down in'),
  RESPONDER: part('responder', 'Came to the scene.', 'came to the scene in'),
  PARTICIPANT: part('participant', 'Took part.', 'took part in'),
  VICTIM: part('victim', 'Was the one it was done to.', 'was a victim of'),
  INJURED: part('injured', 'Was hurt.', 'was hurt in'),
  AFFECTED: part('affected', 'Suffered from it in another way.', 'was affected by'),
  TARGET: part('target', 'Was aimed at.', 'was a target of'),
  SITE_OWNER: part(
    'site owner',
    'Owns the target; only if a source says so.',
    'is named as the owner of what was aimed at in',
  ),
  WITNESS: part('witness', 'Saw it.', 'saw'),
  DETAINEE: part('detainee', 'Was held.', 'was held in'),
  EMPLOYER: part('employer', 'Employs somebody involved.', 'employs somebody involved in'),
  WEAPON: part('weapon', 'Was the weapon, or was taken for one.', 'was the weapon, or was taken for one, in'),
  DEPLOYED: part('deployed', 'Was sent in.', 'was sent in by'),
  SUBJECT: part('subject', 'Was what it was about.', 'was what it was about in'),
  RECIPIENT: part('recipient', 'Was spoken to.', 'was spoken to in'),
  MEMBER: part('member', 'Is a member.', 'is a member of'),
  LEADER: part('leader', 'Leads it.', 'leads'),
  CHAPTER: part('chapter', 'Is a local part of it.', 'is a local part of'),
});

/** Parts of those who only saw it, which do not make them a party to the matter. */
export const BYSTANDERS: readonly string[] = ['WITNESS'];

export const Outcome = defineEnum('Outcome', 'What became of somebody who was harmed.', {
  KILLED: word('killed', "Was killed, in the asserter's words."),
  DIED: word('died', "Died, in the asserter's words."),
  INJURED: word('injured', 'Was hurt.'),
  EXPOSED: word('exposed', 'Had private details published.'),
  NOT_STATED: word('not stated', 'The source does not say.'),
});

export const CallType = defineEnum('CallType', 'How strongly somebody calls for something.', {
  CALL: word('call', 'Asks others to do or join it.'),
  DEMAND: word('demand', 'Demands it of those in power.'),
});

export const DepictedMoment = defineEnum('DepictedMoment', 'Which moment of an event is shown.', {
  BEFORE: word('before', 'What came before.'),
  DURING: word('during', 'The event itself.'),
  AFTERMATH: word('aftermath', 'What came after.'),
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
  type: p.enum(ResponseType, 'How it responds.').optional(),
  stance: p
    .enum(Stance, 'Which side the response takes.')
    .optional()
    .exclusive([['AGAINST'], ['FOR']]),
  condition: p.string('The condition under which it holds ("if ...").').optional(),
  call: p.enum(CallType, 'How strongly it is called for.').optional(),
  moment: p.enum(DepictedMoment, 'Which moment is shown.').optional(),
  from: p.edtf('Since when.').optional().exclusive('dates'),
  to: p.edtf('Until when.').optional().exclusive('dates'),
};

/** What relations carry that have details of which only one value can be true. */
export const contestable = {
  detailsContested: p
    .boolean(
      'Whether independent sources give a detail of it, such as the outcome, in ways that cannot both be true: see `candidates`.',
    )
    .derived(),
};
