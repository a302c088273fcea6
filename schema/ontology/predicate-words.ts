import { list } from './word-list.ts';

/** Words that people type for what a claim says, where it is called otherwise. */
interface EverydayWords {
  /** Of its subject: "hurt" for "was harmed in". */
  readonly words?: readonly string[];
  /** As it is read from the other end: "killed" for "harmed". */
  readonly inverse?: readonly string[];
  /** How a text says it, as a regular expression: what its first group catches is the value; `{}` is whom it is about. */
  readonly cue?: string;
  /** Kinds of which it is usually said, where it may be said of more: only statements say something. */
  readonly of?: readonly string[];
}

/** A number, in digits or in words, with what makes it less exact behind it. */
const SMALL = 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
const NUMBER = String.raw`(?:\d[\d,]*(?:\.\d+)?|an?|${SMALL})(?: (?:hundred|thousand|million|dozen))|half a dozen|\d[\d,]*(?:\.\d+)?|${SMALL}|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety`;
const OR_SO = '(?: or (?:so|more|fewer|less))?';
const UNCOUNTED =
  '(?:tens of thousands|hundreds of thousands|dozens|scores|hundreds|thousands)(?= of)|several|a few|countless|innumerable';

/** By predicate, the everyday words that it is found by. They name nothing: what is chosen is called by its own name. */
export const PREDICATE_WORDS: Readonly<Record<string, EverydayWords>> = {
  PERFORMED: {
    words: list(
      'organised, organized, arrested, took part, attended, joined, committed, carried out, led, shot',
      'marched, said, told, wrote, published, posted, tweeted, issued, announced, resigned, hacked',
      'attacked, protested, demonstrated, gathered, rallied, staged, went on strike, walked out, blocked',
      'stormed, occupied, looted, chased, detained, stabbed, opened fire, robbed, threatened, apologised',
      'apologized, regretted, confirmed, denied, declared, testified, voted, approved, signed, filed, sued',
      'charged, fined, banned, investigated, searched, raided, seized, evacuated, rescued, treated, phoned',
      'called, sent, broadcast, leaked, released, defaced, shut down, took down, reopened, closed, fired',
      'dismissed, suspended, appointed, ordered, imposed, lifted, set fire, threw, visited, met',
    ),
    inverse: list(
      'by whom, who, done by, organised by, organized by, speaker, author, said by, organisers, organizers',
      'attackers, participants, protesters, suspect, carried out by, staged by, led by',
    ),
  },
  HARMED_IN: {
    words: list(
      'hurt, injured, wounded, killed, died, dead, shot, beaten, victim, shot dead, stabbed, hospitalised',
      'hospitalized, suffered, struck, hit, assaulted, burned, drowned, casualty, affected',
    ),
    inverse: list('hurt, injured, wounded, killed, shot, victims, casualties, stabbed, dead, hit'),
  },
  TARGETED_BY: {
    words: list(
      'attacked, arrested, hacked, taken down, target, victim, suspended, charged, defaced, raided',
      'searched, sued, fined, banned, blocked, damaged, vandalised, vandalized, burned, looted, occupied',
      'closed, reopened, fired, dismissed, sacked, sentenced, convicted, indicted, investigated, shut down',
      'evicted, knocked offline',
    ),
    inverse: list('against, target, attacked, arrested, defaced, raided, shut down, damaged, sued, closed'),
  },
  INVOLVED_IN: {
    words: list(
      'witness, saw, watched, bystander, present, weapon, used in, part in, witnessed, was there',
      'on the scene, questioned, deployed',
    ),
    inverse: list('witness, seen by, weapon, with'),
  },
  LEFT_UNDONE: {
    words: list(
      'failed, did not, has not, refused, omitted, neglected, not done, declined, did not say, not said',
      'would not, forgot, ignored, withheld, did not give',
    ),
  },
  RESPONDS_TO: {
    words: list(
      'in response, answered, reacted, reaction, reply, replied, protest against, in protest at',
      'in protest against, protested, in solidarity, in retaliation, revenge, in memory of, denied',
      'rejected',
    ),
    inverse: list('answered, reaction, response'),
  },
  LED_TO: {
    words: list(
      'caused, brought about, resulted in, sparked, triggered, consequence, prompted, provoked, set off',
      'forced, ended in',
    ),
    inverse: list('caused by, because, due to, result of'),
  },
  PART_OF: {
    words: list('belongs to, one of, within, series of, wave of'),
    inverse: list('included, consists of'),
  },
  REALIZES: {
    words: list('fulfilled, kept, made good, put into practice'),
    inverse: list('fulfilled'),
  },
  AFTER: {
    words: list('later, then, followed, since, days later, hours later'),
    inverse: list('earlier, preceded, until, days earlier, ahead of'),
  },
  DURING: {
    words: list('while, meanwhile, at the same time, simultaneous, amid, during'),
  },
  ADDRESSED_TO: {
    words: list('to whom, told, sent to, speaks to, directed at, spoke to, wrote to, appealed to, asked'),
    inverse: list('was told, received'),
  },
  MENTIONS: {
    words: list('names, named, speaks of, mentioned, refers to, referred to'),
  },
  QUOTES: {
    words: list('cites, quoted'),
  },
  ABOUT: {
    words: list('concerns, topic, subject, regarding, concerning, deals with'),
    inverse: list('topic'),
  },
  CALLS_FOR: {
    words: list(
      'demands, urges, asks, wants, invites, called on, appealed for, urged, demanded, asked for',
      'recommends',
    ),
    inverse: list('demanded, urged, wanted'),
  },
  PLEDGES: {
    words: list('vows, pledges, promised, offers, vowed, pledged, guaranteed, committed to'),
    inverse: list('promised, vowed'),
  },
  THREATENS: {
    words: list('warns, threatened, warned, warned of, threatens to'),
    inverse: list('threatened, warned of'),
  },
  ACCUSES: {
    words: list('accuses, accused, blamed, charges, alleges, charged with, holds responsible, blames'),
    inverse: list('accused, suspect'),
  },
  CONDEMNS: {
    words: list(
      'criticises, criticizes, condemned, denounces, protests, denounced, deplored, deplores, slammed',
      'rejects, regrets',
    ),
    inverse: list('criticised, criticized, condemned'),
  },
  SUPPORTS: {
    words: list(
      'backs, solidarity, endorses, agrees, supported, defended, defends, praised, sided with, welcomed',
    ),
    inverse: list('backed, supported'),
  },
  HONORS: {
    words: list('mourns, tribute, remembers, thanks, praises, mourned, remembered, thanked, commemorates'),
    inverse: list('mourned, remembered'),
  },
  CLAIMS_CREDIT_FOR: {
    words: list(
      'responsibility, admits, took responsibility, boasts, confesses, admitted, confessed',
      'claimed responsibility',
    ),
  },
  RELAYS: {
    words: list('forwarded, reported'),
  },
  PUBLISHED_VIA: {
    words: list(
      'published, posted on, appeared, came out, printed, issued, where, broadcast, aired, streamed',
      'uploaded, on twitter, on facebook, on youtube',
    ),
    inverse: list('printed, ran, carried'),
  },
  REPOSTS: {
    words: list('retweeted, shared, reposted, passed on'),
    inverse: list('retweeted, shared'),
  },
  EMBODIED_IN: {
    words: list('recorded, written in, text, video'),
  },
  ACCOMPANIES: {
    words: list('with, attached, together'),
  },
  LINKS_TO: {
    words: list('link, points to, address'),
  },
  DEPICTS: {
    words: list('picture, photo, film, video, seen, filmed, shows, captured'),
    inverse: list('picture, photo, filmed, seen'),
  },
  CREDITED_TO: {
    words: list('made by, author, by, photographer'),
    inverse: list('made, author, photographer'),
  },
  INDICATES: {
    words: list('suggests, evidence, trace, hint, points to, shows that'),
    inverse: list('suggested, evidence, trace'),
  },
  OCCURRED_AT: {
    words: list(
      'where, place, location, took place in, happened in, held in, took place at, outside, in front of',
      'near, scene',
    ),
    inverse: list('scene, venue'),
  },
  WITHIN: {
    words: list('located, where, part of'),
  },
  MEMBER_OF: {
    words: list(
      'member, joined, part of, belonged to, leads, heads, head of, chair, president, director, founded',
      'founder, plays for, is in',
    ),
    inverse: list('members'),
  },
  AFFILIATED_WITH: {
    words: list(
      'sister, brother, mother, father, parent, son, daughter, child, wife, husband, family, relative',
      'related, sibling, cousin, friend, colleague, partner, ally, uncle, aunt, nephew, niece, grandmother',
      'grandfather, grandson, granddaughter, stepfather, stepmother, stepson, stepdaughter, fiancé, fiancée',
      'girlfriend, boyfriend, widow, widower, twin, neighbour, neighbor, roommate, kin, married to, married',
      'engaged to, acquaintance, classmate, teammate, coach, relatives, parents, siblings',
    ),
  },
  SPEAKS_FOR: {
    words: list(
      'spokesman, spokeswoman, spokesperson, represents, lawyer, attorney, on behalf of, lawyer for',
      'attorney for, spokesman for, spokeswoman for',
    ),
  },
  EMPLOYED_BY: {
    words: list(
      'job, employer, employee, works at, officer of, staff, serves, worked for, worked at, works in',
      'on the staff of, hired by, employed, teaches at, officer with',
    ),
    inverse: list('staff, employer, hired, employs, employed'),
  },
  OPERATES: {
    words: list('owns, owner, operates, website, operated, administers, hosts'),
    inverse: list('owner, owned by'),
  },
  GOVERNS: {
    words: list('rules, mayor, authority'),
  },
  OCCURRED: {
    words: list(
      'happened, took place, planned, cancelled, threatened, whether, is to, began, started, ended',
      'going on, continues, called off, canceled, postponed, scheduled, expected, is due, held, broke out',
      'failed, condition, unless, if, on condition that, provided that',
    ),
  },
  DATED: {
    words: list(
      'when, date, day, time, year, month, on, began, started, ended, until, since, morning, evening',
      'scheduled for, at what time',
    ),
  },
  NAMED: {
    words: list('name, named, alias, nickname, known as, handle, spelling'),
  },
  DESCRIBED_AS: {
    // It ends at the name, and goes on to nobody else: "the nurse Hanna Roos and a student who".
    cue: String.raw`\b(?:an?|the) ((?:(?! and (?:an?|the) )[^,.“”]){3,60}), {}|{}, (?:an?|the) ((?:(?! and (?:an?|the) )[^,.“”]){3,60})(?:,|\.$)|\b(?:an?|the) ((?:(?!calling|itself|themselves|called|named|known|of|by|in|on|at|to|and)\p{Ll}[\p{L}-]+ ){1,3}){}|, (?:an?|the) ((?:(?!{}| and (?:an?|the) )[^,.“”]){3,60}),`,
    words: list(
      'job, occupation, profession, is a, was a, is, was, looks, unarmed, title, role, works as, worked as',
      'employed as, serves as, served as, known for, nationality, condition, student, wearing, identity',
    ),
  },
  AGE: {
    cue: String.raw`\b(\d{1,3})(?:-years?-old|-year-old| years old)\b|\baged (\d{1,3})\b`,
    words: list('old, years, aged, year-old, how old, born'),
  },
  QUANTITY: {
    cue: String.raw`\b(${NUMBER}) ?(?<unit>%|percent|per cent) of (?:the |its |their |all )?(?<share>\p{Ll}+)|\b(${NUMBER}|${UNCOUNTED}|no)${OR_SO}(?: of)? (?<of>times|shots|rounds|bullets|arrests|sites|websites|accounts|cars|vehicles|buildings|homes|houses|shops|windows|cities|towns|states|countries|calls|complaints|emails|tweets|posts|files|videos|protests|demonstrations|marches|charges|injuries|deaths|charges|votes)\b`,
    words: list(
      'number, how many, count, amount, how much, shots, times, fewer than, less than, more than, at least',
      'up to, nearly, almost, worth, cost, dollars, percent, rounds, bullets',
    ),
  },
  SIZE: {
    cue: String.raw`\b(${NUMBER}|${UNCOUNTED})${OR_SO} (?:of (?:the )?)?(?<unit>(?:(?!(?:at|of|in|by|and|the|to|for|on|or|were|was|than|shots|times|hours|days|weeks)\b)\p{Ll}+ )?(?:people|men|women|protesters|demonstrators|marchers|members|officers|supporters|residents|witnesses|workers|students|children|voters|activists|neighbo(?:u)?rs|journalists|prisoners|drivers|families))\b`,
    words: list(
      'number, how many, count, crowd, people, members, participants, turnout, fewer than, less than',
      'more than, at least, up to, nearly, almost, hundreds, thousands, dozens, strong, attendance',
    ),
  },
  INJURY: {
    of: ['Actor'],
    words: list('wound, injured, hurt, broken, harm, fracture, bruises, burns, bleeding, gunshot wound'),
  },
  EFFECT: {
    words: list(
      'result, consequence, damage, outcome, loss, came of, ended, ended in, ended with, ended without',
      'closed, reopened, arrests, casualties, offline, cost',
    ),
  },
  DURATION: {
    of: ['Event', 'Content'],
    cue: String.raw`\b(?:for|lasted|took) ((?:[a-z]+ )?(?:[a-z]+|\d+(?:\.\d+)?) (?:seconds|minutes|hours|days|weeks|months|years))\b|\bfor ((?:much|most|part|all|half|the rest) of the (?:day|night|morning|afternoon|evening|week|month|year))\b`,
    words: list('how long, lasted, hours, minutes, long, ended after, days, weeks, seconds, went on for'),
  },
  PURPOSE: {
    of: ['Event', 'Actor'],
    words: list(
      'why, aim, goal, intended, in order to, meant, hoped to, seeking, so that, to protest, in order that',
    ),
  },
  REASON: {
    of: ['Event', 'Actor'],
    cue: String.raw`\b(?:because of|due to) ([^,.;]+)`,
    words: list('why, because, cause, motive, due to, in protest at, motivated by, over, blamed on, cited'),
  },
  EVALUATED_AS: {
    // A few words that are set apart.
    cue: String.raw`“((?:[^\s”]+ ){0,3}[^\s”]+?)[,.]?”`,
    words: list(
      'opinion, judgement, judgment, calls, criticised, criticized, good, bad, regret, regrets, regretted',
      'praised, calls it, called, tragedy, justified, unjustified, wrong, right, success, failure, shame',
    ),
  },
  SAYS: {
    of: ['Statement', 'Communication', 'Content', 'Topic'],
    // A quotation may go on in the next sentence.
    cue: String.raw`“([^”]+?)[,.]?(?:”|$)|^([^“”]+?)[,.]?”|\b(?:said|says|told [^.“”]{1,40}|announced|warned|added|insisted|claimed|reported) that ([^“”]+?)[,.]?$`,
    words: list(
      'said, told, statement, quote, words, claimed, stated, announced, added, insisted, wrote, asked',
      'explained, denied, confirmed, regrets, says that, not said, did not say',
    ),
  },
  DID_RESPOND: {
    words: list(
      'commented, comment, no comment, silent, silence, reacted, answered, responded, declined',
      'declined to comment, did not say, not said, refused to comment, would not say, did not reply',
      'did not respond, did not return, unavailable, replied, reply',
    ),
  },
};
