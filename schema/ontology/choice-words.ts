import { list } from './word-list.ts';

/**
 * By list and word, how everyday English says it: in the words that a claim rests on, in what somebody types, in the name of a
 * new record. A field is filled in by them only where they tell one word alone; a person still reads it.
 */
export const CHOICE_WORDS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  Comparator: {
    AT_LEAST: list(
      'at least, no fewer than, not fewer than, no less than, not less than, a minimum of, or more',
    ),
    MORE_THAN: list('more than, over, upwards of, in excess of, exceeding, well over'),
    ABOUT: list(
      'about, around, some, nearly, almost, roughly, approximately, close to, an estimated, an average of',
      'just over, just under, or so, dozen, a hundred, a thousand',
    ),
    AT_MOST: list('at most, up to, no more than, not more than, as many as, a maximum of, or fewer, or less'),
    FEWER_THAN: list('fewer than, less than, under, below'),
    SEVERAL: list(
      'several, a few, dozens, scores, hundreds, thousands, tens of thousands, hundreds of thousands',
    ),
    COUNTLESS: list('countless, innumerable'),
  },
  Role: {
    SHOOTER: list('shot, fired, opened fire, shooter, gunman, pulled the trigger'),
    ATTACKER: list(
      'attacked, attacker, hacked, hacker, took down, shut down, shutting down, knocked offline, defaced',
      'disrupted, breached, broke into, stabbed, assaulted, beat',
    ),
    DETAINER: list('arrested, detained, held, handcuffed, took into custody'),
    SPEAKER: list(
      'said, told, spoke, wrote, announced, declared, stated, warned, vowed, promised, threatened',
      'apologised, apologized, denied, confirmed, posted, tweeted, regretted',
    ),
    CALLER: list('caller, called 911, called the police, phoned'),
    DISPATCHER: list('dispatcher, dispatched'),
    ORGANIZER: list('organised, organized, organiser, organizer, organisers, organizers, staged, led'),
    ISSUER: list('issued, ordered, imposed, decreed'),
    DISTRIBUTOR: list('handed out, distributed, put out fliers'),
    REPOSTER: list('retweeted, reposted, shared'),
    REMOVER: list('removed, deleted'),
    RESPONDER: list('paramedics, firefighters, came to the scene, responded to the scene'),
    PARTICIPANT: list(
      'took part, joined, attended, marched, gathered, protested, demonstrated, rallied, participated',
      'chanted, walked out',
    ),
    VICTIM: list('victim, killed, murdered, died, shot dead, fatally'),
    INJURED: list('injured, wounded, hurt'),
    AFFECTED: list('affected, suffered from'),
    DETAINEE: list('detainee, in custody'),
    WITNESS: list('witness, witnessed, saw, watched, bystander, seen by'),
    EMPLOYER: list('employer'),
    WEAPON: list('weapon, gun, pistol, rifle, knife, used'),
    DEPLOYED: list('deployed, sent in'),
    RECIPIENT: list('recipient, was told, received'),
    SITE_OWNER: list('owner'),
    MEMBER: list('member, belonged to, joined'),
    LEADER: list('leader, leads, heads, head of, president, chair, founder, runs'),
    PARENT: list('mother, father, parent, stepmother, stepfather, mom, dad'),
    CHILD: list('son, daughter, child, stepson, stepdaughter'),
    SIBLING: list('sister, brother, sibling, twin'),
    PARTNER: list(
      'wife, husband, widow, widower, spouse, partner, girlfriend, boyfriend, fiancé, fiancée, married to',
    ),
    RELATIVE: list(
      'relative, related, family, kin, cousin, uncle, aunt, nephew, niece, grandmother, grandfather',
      'grandson, granddaughter',
    ),
    FRIEND: list('friend'),
    COLLEAGUE: list('colleague, classmate, teammate'),
    CHAPTER: list('chapter, branch, local part'),
  },
  Outcome: {
    KILLED: list('killed, murdered, shot dead, shot and killed, fatally shot, slain'),
    DIED: list('died, dead'),
    INJURED: list('injured, wounded, hurt, hospitalised, hospitalized'),
    EXPOSED: list('exposed, doxxed'),
  },
  ResponseType: {
    RETALIATION: list('retaliation, retaliated, revenge, avenge'),
    PROTEST: list('in protest, protested, to protest, protesting'),
    SOLIDARITY: list('solidarity'),
    CONDEMNATION: list('condemned, condemning, denounced'),
    THREAT: list('threatened, threat'),
    DEMAND: list('demanded, demanding'),
    AMPLIFICATION: list('retweeted, shared'),
    DENIAL: list('denied, denial'),
    REFUSAL: list('declined, refused, no comment'),
    EXPLANATION: list('explained, explanation'),
    TRIBUTE: list('tribute, in memory of, mourned, vigil'),
    INVESTIGATION: list('investigated, investigation, investigating, reopened'),
    PROSECUTION: list('prosecuted, charged, indicted'),
  },
  IncidentType: {
    SHOOTING: list('shooting, shooting death'),
    KILLING: list('killing, murder, slaying, homicide'),
    DEATH: list('death, drowning, suicide'),
    DETENTION: list('arrest, arrests, detention, stop'),
    ATTACK: list('attack, assault, stabbing, bombing, beating'),
    VIOLENCE: list('violence, clash, clashes, brawl'),
    OTHER: list('fire, crash, explosion, accident, collapse, derailment'),
  },
  CyberActionType: {
    DDOS: list('ddos, denial of service'),
    ACCOUNT_COMPROMISE: list('hijacking, takeover, account compromise'),
    DOXXING: list('doxxing'),
    DATA_RELEASE: list('leak, data release, publication, breach'),
    DISRUPTION: list('disruption, defacement, attack'),
    TAKEDOWN: list('takedown, outage, shutdown'),
  },
  StatementForm: {
    VIDEO: list('video'),
    POST: list('tweet, post, posts, posted, tweeted'),
    REPOST: list('retweet'),
    LEAFLET: list('leaflet, flier, fliers, flyer, leaflets'),
    INTERVIEW: list('interview'),
    REPORT: list('report'),
    TESTIMONY: list('testimony, account'),
    TEXT: list(
      'in a statement, written statement, press release, letter, message, petition, email, announcement, wrote',
      'published',
    ),
    // Who only "said" so may have written or spoken.
    UNKNOWN: list('said, says, told, called, accused, asked, claimed, denied, warned, announced'),
  },
  CommunicationType: {
    CALL: list('call, 911 call, phone call'),
    DISPATCH: list('dispatch, radio message'),
    COMMAND: list('order, command'),
    INQUIRY: list('request for comment, inquiry, question'),
  },
  MeasureType: {
    CURFEW: list('curfew'),
    GUARD_DEPLOYMENT: list('deployment of the national guard, guard deployment'),
    CONTENT_REMOVAL: list('removal, deletion, suspension'),
    OTHER: list('ban, closure, state of emergency, reopening'),
  },
  GroupType: {
    CROWD: list('protesters, demonstrators, marchers, witnesses, officers, residents, users, crowd'),
    MOVEMENT: list('movement'),
    CHAPTER: list('chapter'),
    COLLECTIVE: list('collective'),
    ORGANIZED: list('gang, club, band'),
  },
  PlaceType: {
    CITY: list('city, town, village'),
    STATE: list('state'),
    AREA: list('county, district, neighborhood, neighbourhood, region, valley'),
    SITE: list(
      'street, avenue, road, square, park, bridge, station, hall, plaza, courthouse, quay, store, airport',
      'harbor, harbour, mall, stadium, building',
    ),
  },
};
