/** Words that people type for what a claim says, where it is called otherwise. */
interface EverydayWords {
  /** Of its subject: "hurt" for "was harmed in". */
  readonly words?: readonly string[];
  /** As it is read from the other end: "killed" for "harmed". */
  readonly inverse?: readonly string[];
  /** How a text says it, as a regular expression: what its first group catches is the value. */
  readonly cue?: string;
}

/** By predicate, the everyday words that it is found by. They name nothing: what is chosen is called by its own name. */
export const PREDICATE_WORDS: Readonly<Record<string, EverydayWords>> = {
  PERFORMED: {
    words: [
      'organised',
      'organized',
      'arrested',
      'took part',
      'attended',
      'joined',
      'committed',
      'carried out',
      'led',
      'shot',
      'marched',
      'said',
      'told',
      'wrote',
      'published',
      'posted',
      'tweeted',
      'issued',
      'announced',
      'resigned',
      'hacked',
      'attacked',
    ],
    inverse: ['by whom', 'who', 'done by', 'organised by', 'organized by', 'speaker', 'author', 'said by'],
  },
  HARMED_IN: {
    words: ['hurt', 'injured', 'wounded', 'killed', 'died', 'dead', 'shot', 'beaten', 'victim'],
    inverse: ['hurt', 'injured', 'wounded', 'killed', 'shot', 'victims', 'casualties'],
  },
  TARGETED_BY: {
    words: ['attacked', 'arrested', 'hacked', 'taken down', 'target', 'victim', 'suspended', 'charged'],
    inverse: ['against', 'target', 'attacked', 'arrested'],
  },
  INVOLVED_IN: {
    words: ['witness', 'saw', 'watched', 'bystander', 'present', 'weapon', 'used in', 'part in'],
    inverse: ['witness', 'seen by', 'weapon', 'with'],
  },
  LEFT_UNDONE: { words: ['failed', 'did not', 'has not', 'refused', 'omitted', 'neglected', 'not done'] },
  RESPONDS_TO: {
    words: ['in response', 'answered', 'reacted', 'reaction', 'reply', 'replied', 'protest against'],
    inverse: ['answered', 'reaction', 'response'],
  },
  LED_TO: {
    words: ['caused', 'brought about', 'resulted in', 'sparked', 'triggered', 'consequence'],
    inverse: ['caused by', 'because', 'due to', 'result of'],
  },
  PART_OF: { words: ['belongs to', 'one of', 'within'], inverse: ['included', 'consists of'] },
  REALIZES: { words: ['fulfilled', 'kept', 'made good', 'put into practice'], inverse: ['fulfilled'] },
  AFTER: { words: ['later', 'then', 'followed', 'since'], inverse: ['earlier', 'preceded', 'until'] },
  DURING: { words: ['while', 'meanwhile', 'at the same time', 'simultaneous'] },
  ADDRESSED_TO: {
    words: ['to whom', 'told', 'sent to', 'speaks to', 'directed at'],
    inverse: ['was told', 'received'],
  },
  MENTIONS: { words: ['names', 'named', 'speaks of'] },
  QUOTES: { words: ['cites', 'quoted'] },
  ABOUT: { words: ['concerns', 'topic', 'subject', 'regarding'], inverse: ['topic'] },
  CALLS_FOR: {
    words: ['demands', 'urges', 'asks', 'wants', 'invites'],
    inverse: ['demanded', 'urged', 'wanted'],
  },
  PLEDGES: { words: ['vows', 'pledges', 'promised', 'offers'], inverse: ['promised', 'vowed'] },
  THREATENS: { words: ['warns', 'threatened'], inverse: ['threatened', 'warned of'] },
  ACCUSES: { words: ['accuses', 'accused', 'blamed', 'charges'], inverse: ['accused', 'suspect'] },
  CONDEMNS: {
    words: ['criticises', 'criticizes', 'condemned', 'denounces', 'protests'],
    inverse: ['criticised', 'criticized', 'condemned'],
  },
  SUPPORTS: {
    words: ['backs', 'solidarity', 'endorses', 'agrees', 'supported'],
    inverse: ['backed', 'supported'],
  },
  HONORS: {
    words: ['mourns', 'tribute', 'remembers', 'thanks', 'praises'],
    inverse: ['mourned', 'remembered'],
  },
  CLAIMS_CREDIT_FOR: { words: ['responsibility', 'admits', 'took responsibility', 'boasts', 'confesses'] },
  RELAYS: { words: ['forwarded', 'reported'] },
  PUBLISHED_VIA: {
    words: ['published', 'posted on', 'appeared', 'came out', 'printed', 'issued', 'where'],
    inverse: ['printed', 'ran', 'carried'],
  },
  REPOSTS: { words: ['retweeted', 'shared'], inverse: ['retweeted', 'shared'] },
  EMBODIED_IN: { words: ['recorded', 'written in', 'text', 'video'] },
  ACCOMPANIES: { words: ['with', 'attached', 'together'] },
  LINKS_TO: { words: ['link', 'points to', 'address'] },
  DEPICTS: {
    words: ['picture', 'photo', 'film', 'video', 'seen'],
    inverse: ['picture', 'photo', 'filmed', 'seen'],
  },
  CREDITED_TO: {
    words: ['made by', 'author', 'by', 'photographer'],
    inverse: ['made', 'author', 'photographer'],
  },
  INDICATES: {
    words: ['suggests', 'evidence', 'trace', 'hint'],
    inverse: ['suggested', 'evidence', 'trace'],
  },
  OCCURRED_AT: {
    words: ['where', 'place', 'location', 'took place in', 'happened in', 'held in', 'took place at'],
    inverse: ['scene', 'venue'],
  },
  WITHIN: { words: ['located', 'where', 'part of'] },
  MEMBER_OF: { words: ['member', 'joined', 'part of'], inverse: ['members'] },
  AFFILIATED_WITH: {
    words: [
      'sister',
      'brother',
      'mother',
      'father',
      'parent',
      'son',
      'daughter',
      'child',
      'wife',
      'husband',
      'family',
      'relative',
      'related',
      'sibling',
      'cousin',
      'friend',
      'colleague',
      'partner',
      'ally',
    ],
  },
  SPEAKS_FOR: { words: ['spokesman', 'spokeswoman', 'spokesperson', 'represents', 'lawyer', 'attorney'] },
  EMPLOYED_BY: {
    words: ['job', 'employer', 'employee', 'works at', 'officer of', 'staff', 'serves'],
    inverse: ['staff', 'employer', 'hired'],
  },
  OPERATES: { words: ['owns', 'owner', 'operates', 'website'], inverse: ['owner', 'owned by'] },
  GOVERNS: { words: ['rules', 'mayor', 'authority'] },
  OCCURRED: { words: ['happened', 'took place', 'planned', 'cancelled', 'threatened', 'whether', 'is to'] },
  DATED: { words: ['when', 'date', 'day', 'time', 'year', 'month', 'on'] },
  NAMED: { words: ['name', 'named', 'alias', 'nickname', 'known as', 'handle', 'spelling'] },
  DESCRIBED_AS: {
    words: [
      'job',
      'occupation',
      'profession',
      'is a',
      'was a',
      'is',
      'was',
      'looks',
      'unarmed',
      'title',
      'role',
    ],
  },
  AGE: {
    cue: String.raw`\b(\d{1,3})(?:-years?-old|-year-old| years old)\b|\baged (\d{1,3})\b`,
    words: ['old', 'years', 'aged', 'year-old', 'how old', 'born'],
  },
  QUANTITY: { words: ['number', 'how many', 'count', 'amount', 'how much', 'shots', 'times'] },
  SIZE: {
    cue: String.raw`\b(\d[\d,]*) (?:people|men|women|protesters|demonstrators|marchers|members|officers|supporters)\b`,
    words: ['number', 'how many', 'count', 'crowd', 'people', 'members', 'participants', 'turnout'],
  },
  INJURY: { words: ['wound', 'injured', 'hurt', 'broken', 'harm'] },
  EFFECT: { words: ['result', 'consequence', 'damage', 'outcome', 'loss', 'came of'] },
  DURATION: {
    cue: String.raw`\b(?:for|lasted|took) ((?:[a-z]+ )?(?:[a-z]+|\d+(?:\.\d+)?) (?:seconds|minutes|hours|days|weeks|months|years))\b`,
    words: ['how long', 'lasted', 'hours', 'minutes', 'long'],
  },
  PURPOSE: { words: ['why', 'aim', 'goal', 'intended', 'in order to', 'meant'] },
  REASON: {
    cue: String.raw`\b(?:because of|due to) ([^,.;]+)`,
    words: ['why', 'because', 'cause', 'motive', 'due to'],
  },
  EVALUATED_AS: {
    words: ['opinion', 'judgement', 'judgment', 'calls', 'criticised', 'criticized', 'good', 'bad'],
  },
  SAYS: {
    // A quotation may go on in the next sentence.
    cue: '“([^”]+?)[,.]?(?:”|$)',
    words: ['said', 'told', 'statement', 'quote', 'words', 'claimed', 'stated'],
  },
  DID_RESPOND: {
    words: ['commented', 'comment', 'no comment', 'silent', 'silence', 'reacted', 'answered', 'responded'],
  },
};
