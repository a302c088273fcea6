import { defineEnum, type EnumWord, type Phrase, p, tells, word } from '../../src/ontology/index.ts';
import { Stance } from './certainty.ts';

/** A way of responding, and how it stands behind "responded to ...". */
interface Way extends EnumWord {
  readonly how: string;
}

const way = (label: string, description: string, how: string): Way => ({ ...word(label, description), how });

export const ResponseType = defineEnum('ResponseType', 'How one event responds to another.', {
  RETALIATION: way('retaliation', 'It strikes back.', 'in retaliation'),
  PROTEST: way('protest', 'It protests.', 'in protest'),
  SOLIDARITY: way('solidarity', 'It sides with those affected.', 'in solidarity'),
  CONDEMNATION: way('condemnation', 'It condemns.', 'with a condemnation'),
  THREAT: way('threat', 'It threatens.', 'with a threat'),
  DEMAND: way('demand', 'It demands something.', 'with a demand'),
  SUPPORT: way('support', 'It backs what it responds to.', 'in support'),
  AMPLIFICATION: way('amplification', 'It passes it on; that is not yet support.', 'by passing it on'),
  REMOVAL: way('removal', 'It takes it down.', 'by taking it down'),
  EMERGENCY_RESPONSE: way('emergency response', 'It answers a call for help.', 'as an emergency response'),
  CONTROL_MEASURE: way('control measure', 'It tries to bring it under control.', 'as a measure of control'),
  DENIAL: way('denial', 'It denies.', 'with a denial'),
  REFUSAL: way('refusal', 'It declines to comment, or to do what was asked.', 'with a refusal'),
  EXPLANATION: way('explanation', 'It explains.', 'with an explanation'),
  TRIBUTE: way('tribute', 'It honours those affected.', 'with a tribute'),
  INVESTIGATION: way('investigation', 'It looks into what happened.', 'with an investigation'),
  PROSECUTION: way('prosecution', 'It brings it to court.', 'with a prosecution'),
});

/** A part that somebody has, and how the relation reads with it: "fired in" says more than "did". */
interface Part extends EnumWord {
  readonly said: string;
  /** The verb in a sentence. */
  readonly told: Phrase;
  /**
   * Whether one who has this part did it all, so that the event's own deed says it better; brought it about, as one does by
   * calling for it, whether or not it happened; or only took part.
   */
  readonly share: 'all' | 'start' | 'some';
}

/** A part, with how it reads beside a line, and inside a sentence: the same verb denied, or another. */
const part = (label: string, description: string, said: string, told: string | Phrase): Part => ({
  ...word(label, description),
  said,
  told: typeof told === 'string' ? tells(said, told) : told,
  share: 'some',
});

const doer = (...words: Parameters<typeof part>): Part => ({ ...part(...words), share: 'all' });
const starter = (...words: Parameters<typeof part>): Part => ({ ...part(...words), share: 'start' });

export const Role = defineEnum('Role', 'The part that an actor or thing has in an event, or in a group.', {
  AGENT: doer('agent', 'Did it.', 'did', tells('carried out', 'did not carry out')),
  SHOOTER: doer('shooter', 'Fired.', 'fired in', 'did not fire in'),
  ATTACKER: doer('attacker', 'Attacked.', 'attacked in', tells('carried out', 'did not carry out')),
  DETAINER: doer(
    'detainer',
    'Held or arrested somebody.',
    'held somebody in',
    tells('carried out', 'did not carry out'),
  ),
  RESPONSIBLE_BODY: part(
    'responsible body',
    'Is named as the body responsible for those who did it.',
    'is named as the body responsible in',
    tells('was in charge of those responsible for', 'was not in charge of those responsible for'),
  ),
  SPEAKER: doer('speaker', 'Said it.', 'spoke in', 'did not speak in'),
  CALLER: doer('caller', 'Made the call.', 'made the call in', tells('made', 'did not make')),
  DISPATCHER: doer('dispatcher', 'Sent others out.', 'sent others out in', tells('ordered', 'did not order')),
  ORGANIZER: starter(
    'organizer',
    'Organised or called for it.',
    'organised or called for',
    'did not organise or call for',
  ),
  ISSUER: starter('issuer', 'Ordered or declared it.', 'ordered or declared', 'did not order or declare'),
  DISTRIBUTOR: part('distributor', 'Handed it out.', 'handed out', 'did not hand out'),
  REPOSTER: doer(
    'reposter',
    'Passed it on.',
    'passed on somebody else’s words in',
    'did not pass on somebody else’s words in',
  ),
  REMOVER: doer(
    'remover',
    'Took it down.',
    'took something down in',
    tells('carried out', 'did not carry out'),
  ),
  RESPONDER: part(
    'responder',
    'Came to the scene.',
    'came to the scene in',
    tells('came to the scene as part of', 'did not come to the scene as part of'),
  ),
  PARTICIPANT: part('participant', 'Took part.', 'took part in', 'did not take part in'),
  VICTIM: part('victim', 'Was the one it was done to.', 'was a victim of', 'was not a victim of'),
  INJURED: part('injured', 'Was hurt.', 'was hurt in', 'was not hurt in'),
  AFFECTED: part(
    'affected',
    'Suffered from it in another way.',
    'was affected by',
    tells('suffered from', 'did not suffer from'),
  ),
  TARGET: part('target', 'Was aimed at.', 'was a target of', 'was not a target of'),
  SITE_OWNER: part(
    'site owner',
    'Owns the target; only if a source says so.',
    'is named as the owner of what was aimed at in',
    tells('was hit, as owner, by', 'was not hit, as owner, by'),
  ),
  WITNESS: part('witness', 'Saw it.', 'saw', 'did not see'),
  DETAINEE: part('detainee', 'Was held.', 'was held in', 'was not held in'),
  EMPLOYER: part(
    'employer',
    'Employs somebody involved.',
    'employs somebody involved in',
    tells('employed somebody involved in', 'did not employ somebody involved in'),
  ),
  WEAPON: part(
    'weapon',
    'Was the weapon, or was taken for one.',
    'was the weapon, or was taken for one, in',
    tells('was the weapon, real or supposed, in', 'was not the weapon, real or supposed, in'),
  ),
  DEPLOYED: part(
    'deployed',
    'Was sent in.',
    'was sent in by',
    tells('was sent in under', 'was not sent in under'),
  ),
  SUBJECT: part(
    'subject',
    'Was what it was about.',
    'was what it was about in',
    tells('was at issue in', 'was not at issue in'),
  ),
  RECIPIENT: part('recipient', 'Was spoken to.', 'was spoken to in', 'was not spoken to in'),
  MEMBER: part('member', 'Is a member.', 'is a member of', tells('belongs to', 'does not belong to')),
  LEADER: part('leader', 'Leads it.', 'leads', 'does not lead'),
  PARENT: part(
    'parent',
    'Is its mother or father.',
    'is a parent of',
    tells('is a parent of', 'is not a parent of'),
  ),
  CHILD: part(
    'son or daughter',
    'Is its son or daughter.',
    'is a child of',
    tells('is a child of', 'is not a child of'),
  ),
  SIBLING: part(
    'brother or sister',
    'Is its brother or sister.',
    'is a brother or sister of',
    tells('is a brother or sister of', 'is not a brother or sister of'),
  ),
  PARTNER: part(
    'wife, husband or partner',
    'Is married to it, or lives with it.',
    'is the spouse or partner of',
    tells('is the spouse or partner of', 'is not the spouse or partner of'),
  ),
  RELATIVE: part(
    'relative',
    'Belongs to its family.',
    'is a relative of',
    tells('is a relative of', 'is not a relative of'),
  ),
  FRIEND: part('friend', 'Is its friend.', 'is a friend of', tells('is a friend of', 'is not a friend of')),
  COLLEAGUE: part(
    'colleague',
    'Works or worked with it.',
    'is a colleague of',
    tells('is a colleague of', 'is not a colleague of'),
  ),
  CHAPTER: part('chapter', 'Is a local part of it.', 'is a local part of', 'is not a local part of'),
});

/** Parts of those who only saw it, which do not make them a party to the matter. */
export const BYSTANDERS: readonly string[] = ['WITNESS'];

/** What became of somebody, as a verb. */
export interface Fate extends EnumWord {
  readonly told?: Phrase;
}

const fate = (label: string, description: string, told: Phrase): Fate => ({
  ...word(label, description),
  told,
});

export const Outcome = defineEnum('Outcome', 'What became of somebody who was harmed.', {
  KILLED: fate('killed', "Was killed, in the asserter's words.", tells('was killed', 'was not killed')),
  DIED: fate('died', "Died, in the asserter's words.", tells('died', 'did not die')),
  INJURED: fate('injured', 'Was hurt.', tells('was hurt', 'was not hurt')),
  EXPOSED: fate('exposed', 'Had private details published.', tells('was exposed', 'was not exposed')),
  NOT_STATED: word('not stated', 'The source does not say.'),
});

/** A way of calling for something, and its verb. */
interface Calling extends EnumWord {
  readonly told: Phrase;
}

const calling = (label: string, description: string, told: Phrase): Calling => ({
  ...word(label, description),
  told,
});

export const CallType = defineEnum('CallType', 'How strongly somebody calls for something.', {
  CALL: calling('call', 'Asks others to do or join it.', tells('called for', 'did not call for')),
  DEMAND: calling('demand', 'Demands it of those in power.', tells('demanded', 'did not demand')),
});

/** A moment of an event, and the verb of what shows it. */
interface Shown extends EnumWord {
  readonly told: Phrase;
}

const shown = (label: string, description: string, told: Phrase): Shown => ({
  ...word(label, description),
  told,
});

export const DepictedMoment = defineEnum('DepictedMoment', 'Which moment of an event is shown.', {
  BEFORE: shown(
    'before',
    'What came before.',
    tells('shows what came before', 'does not show what came before'),
  ),
  DURING: shown('during', 'The event itself.', tells('shows', 'does not show')),
  AFTERMATH: shown(
    'aftermath',
    'What came after.',
    tells('shows the aftermath of', 'does not show the aftermath of'),
  ),
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
