import { list } from './word-list.ts';

/** What words tell of an event, or of somebody without a name, and how that would be called. */
interface EventName {
  readonly kind: string;
  /** Words that tell of it, as a regular expression. */
  readonly cue: string;
  /** `{}` is who or what the words name beside it; without it, the words themselves are the name. */
  readonly name: string;
  /** Of whom such a name is one: kinds that these may be. */
  readonly of: readonly string[];
  /** Where they stand: who is shot behind "shot", who speaks before "said". */
  readonly side: 'before' | 'after';
  /** Words that have to stand there too, where the cue tells only of whom. */
  readonly with?: string;
  /** What can be claimed between them and the event, as its subject: whoever speaks did it, who is shot was harmed in it. */
  readonly claims?: string;
}

const WHO = ['Actor'];
const after = (kind: string, cue: string, name: string, of: readonly string[] = WHO): EventName => ({
  kind,
  cue,
  name,
  of,
  side: 'after',
});
const before = (...words: Parameters<typeof after>): EventName => ({
  ...after(...words),
  side: 'before',
  claims: 'PERFORMED',
});
const harming = (...words: Parameters<typeof after>): EventName => ({
  ...after(...words),
  claims: 'HARMED_IN',
});
/** What is in a place, or is aimed at it. */
const at = (...words: Parameters<typeof after>): EventName => ({ ...after(...words), claims: 'TARGETED_BY' });

const unnamed = (kind: string, cue: string): EventName => ({ kind, cue, name: '', of: [], side: 'after' });

const SEVERAL = list(
  'two, three, four, five, six, seven, eight, nine, ten, dozens of, hundreds of, thousands of',
);
const PEOPLE = list(
  'people, men, women, boys, girls, children, protesters, demonstrators, marchers, officers, supporters',
  'residents, witnesses, workers, students, teachers, neighbors, neighbours, users, members, crew members',
);
const ONE = list(
  'officer, caller, dispatcher, spokesman, spokeswoman, witness, driver, gunman, suspect, neighbor',
  'neighbour, resident, bystander, teacher, student, reporter',
);

/** Names for new events, and for those without a name, that a form proposes: a person takes one, or types another. The first that fits stands first. */
export const EVENT_NAMES: readonly EventName[] = [
  harming(
    'Incident',
    'shooting|shot(?: and killed| dead| to death)?|gunned down|opened fire',
    'Shooting of {}',
    ['Person'],
  ),
  harming('Incident', 'stabb(?:ed|ing)(?: and killed| to death)?', 'Stabbing of {}', ['Person']),
  harming('Incident', 'kill(?:ed|ing)|murder(?:ed)?|slain', 'Killing of {}', ['Person']),
  after('Incident', 'arrest(?:ed)?|detained|taken into custody', 'Arrest of {}', ['Person']),
  { ...before('Incident', 'died', 'Death of {}', ['Person']), claims: 'HARMED_IN' },
  harming('Incident', 'death|dead', 'Death of {}', ['Person']),
  after('Incident', 'accident|crushed|derailed|collided|capsized', 'Accident at {}', ['Place']),
  at('Incident', 'threw paint|paint attack', 'Paint attack on {}', ['Actor', 'Place']),
  before('Demonstration', 'walk(?:ed|s|ing)? out|walkout', 'Walkout of {}'),
  before('Demonstration', '(?:went|go(?:es)?|going) on strike', 'Strike of {}'),
  before('Statement', 'claim(?:ed|s|ing)? responsibility', 'Claim of responsibility of {}'),
  after('Communication', 'request for comment', 'Request for comment to {}'),
  at('Measure', 'fined|fine (?:of|for)', 'Fine of {}'),
  after('Incident', 'fire broke out|burned|set fire to|fire (?:at|in)', 'Fire in {}', ['Place', 'Actor']),
  after(
    'CyberAction',
    'shut(?:ting|s)? down|t(?:ook|aking|ake|aken) down|knock(?:ed|ing) offline|takedown',
    'Takedown of the website of {}',
  ),
  {
    ...after('CyberAction', 'website (?:of|for)', 'Takedown of the website of {}', ['Actor', 'Place']),
    with: 'shut(?:ting)? down|t(?:ook|aking|aken) down|knock(?:ed|ing) offline',
  },
  before(
    'CyberAction',
    'was inaccessible|went offline|was (?:down|offline)|outage',
    'Outage of the website of {}',
  ),
  after('CyberAction', 'defac(?:ed|ing|ement)', 'Defacement of the website of {}'),
  after('CyberAction', 'hack(?:ed|ing)?|breach(?:ed)?', 'Hack of {}'),
  after('Demonstration', 'march(?:ed|es)?', 'March in {}', ['Place']),
  after('Demonstration', 'vigil', 'Vigil for {}', ['Person']),
  after('Demonstration', 'rall(?:y|ied)', 'Rally in {}', ['Place']),
  after('Demonstration', 'protest(?:s|ed|ers)?|demonstrat(?:ed|ion|ions|ors)', 'Protest in {}', ['Place']),
  before('Statement', 'video', 'Video of {}'),
  before('Statement', 'tweet(?:ed|s)?|post(?:ed)?', 'Post of {}'),
  before('Statement', 'threaten(?:ed|ing|s)?|vow(?:ed|ing|s)?|warn(?:ed|ing|s)?', 'Threat of {}'),
  before('Statement', 'press conference|news conference', 'Press conference of {}'),
  before(
    'Statement',
    'statement|announced|said|told|condemn(?:ed|s)|denounce[ds]|urged|demanded|critici[sz]ed',
    'Statement of {}',
  ),
  after('Measure', 'curfew', 'Curfew in {}', ['Place']),
  after('Measure', 'suspend(?:ed)?|suspension', 'Suspension of {}'),
  unnamed(
    'Group',
    String.raw`(?:the )?(?:\d[\d,]*|${SEVERAL.join('|')}) (?:\p{Ll}+ )?(?:${PEOPLE.join('|')})`,
  ),
  unnamed('Person', `(?:an?|the) (?:(?:police|city|911|young|former) )?(?:${ONE.join('|')})`),
  after('Proceeding', 'su(?:ed|ing)|lawsuit against', 'Lawsuit against {}'),
  after('Proceeding', 'trial of|tried', 'Trial of {}', ['Person']),
];
