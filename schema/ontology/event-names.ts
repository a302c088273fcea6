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
}

const WHO = ['Actor'];
const after = (kind: string, cue: string, name: string, of: readonly string[] = WHO): EventName => ({
  kind,
  cue,
  name,
  of,
  side: 'after',
});
const before = (...words: Parameters<typeof after>): EventName => ({ ...after(...words), side: 'before' });

const unnamed = (kind: string, cue: string): EventName => ({ kind, cue, name: '', of: [], side: 'after' });

const SEVERAL = list(
  'two, three, four, five, six, seven, eight, nine, ten, dozens of, hundreds of, thousands of',
);
const PEOPLE = list(
  'people, men, women, boys, girls, children, protesters, demonstrators, marchers, officers, supporters',
  'residents, witnesses, workers, students, teachers, neighbors, neighbours, users',
);
const ONE = list(
  'officer, caller, dispatcher, spokesman, spokeswoman, witness, driver, gunman, suspect, neighbor',
  'neighbour, resident, bystander, teacher, student, reporter',
);

/** Names for new events, and for those without a name, that a form proposes: a person takes one, or types another. The first that fits stands first. */
export const EVENT_NAMES: readonly EventName[] = [
  after(
    'Incident',
    'shooting|shot(?: and killed| dead| to death)?|gunned down|opened fire',
    'Shooting of {}',
    ['Person'],
  ),
  after('Incident', 'stabb(?:ed|ing)(?: and killed| to death)?', 'Stabbing of {}', ['Person']),
  after('Incident', 'kill(?:ed|ing)|murder(?:ed)?|slain', 'Killing of {}', ['Person']),
  after('Incident', 'arrest(?:ed)?|detained|taken into custody', 'Arrest of {}', ['Person']),
  after('Incident', 'death|died|dead', 'Death of {}', ['Person']),
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
  before('Statement', 'statement|announced|said|told', 'Statement of {}'),
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
