import type { Phrase } from '../ontology/words.ts';

/** A verb with what follows it, in the forms that sentences need. */
interface Forms {
  /** "is part of", "responded to" */
  readonly one: string;
  /** "are part of" */
  readonly many: string;
  readonly notOne: string;
  readonly notMany: string;
  /** "be part of", "respond to" */
  readonly bare: string;
}

/** Whether it took place, was only to take place, or was left undone, so that it would have. */
export type Mood = 'real' | 'toCome' | 'undone';

const PLURALS: Readonly<Record<string, string>> = { is: 'are', was: 'were', has: 'have' };

/** All forms follow from the two that are declared: the denied one shows the bare verb and its tense. */
function formsOf({ said, denied }: Phrase): Forms {
  const [, helper = '', rest = denied] = /^(did|does|is|was) not (.*)$/s.exec(denied) ?? [];
  const many = PLURALS[helper];
  if (many !== undefined) {
    const behind = said.replace(/^(is|was) /, '');
    return {
      one: said,
      many: `${many} ${several(behind)}`,
      notOne: denied,
      notMany: `${many} not ${several(rest)}`,
      bare: `be ${behind}`,
    };
  }
  const notMany = helper === 'does' ? `do not ${rest}` : denied;
  return { one: said, many: helper === 'does' ? rest : said, notOne: denied, notMany, bare: rest };
}

/** "a target of" for several: "targets of". */
const several = (behind: string): string => behind.replace(/^an? (\p{L}+)(?= of\b)/u, '$1s');

/** The verb of a clause: "responded to", "were not to respond to", "would have been a target of". */
export function finite(
  phrase: Phrase,
  { many, denied = false, mood = 'real' }: { many: boolean; denied?: boolean; mood?: Mood },
): string {
  const forms = formsOf(phrase);
  const not = denied ? ' not' : '';
  const bare = many
    ? forms.bare.replace(/^be (.*)$/s, (_, behind: string) => `be ${several(behind)}`)
    : forms.bare;
  if (mood === 'toCome') return `${many ? 'were' : 'was'}${not} to ${bare}`;
  if (mood === 'undone') return `would${not} have ${participle(bare)}`;
  if (denied) return many ? forms.notMany : forms.notOne;
  return many ? forms.many : forms.one;
}

/** A phrase from the bare form of a verb: "take down the site" as "took down the site". */
export const deedOf = (bare: string): Phrase => ({
  said: inflected(bare, 0),
  denied: `did not ${bare}`,
});

/** What somebody did towards a deed: "threatened to" and "took down the site" as "threatened to take down the site". */
export function towards(how: Phrase, deed: Phrase): Phrase {
  const { bare } = formsOf(deed);
  return { said: `${how.said} ${bare}`, denied: `${how.denied} ${bare}` };
}

const participle = (bare: string): string => inflected(bare, 1);

/** The past and the participle of verbs that have their own. */
const IRREGULAR: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  be: ['was', 'been'],
  bear: ['bore', 'borne'],
  become: ['became', 'become'],
  begin: ['began', 'begun'],
  bite: ['bit', 'bitten'],
  break: ['broke', 'broken'],
  bring: ['brought', 'brought'],
  build: ['built', 'built'],
  buy: ['bought', 'bought'],
  catch: ['caught', 'caught'],
  choose: ['chose', 'chosen'],
  come: ['came', 'come'],
  cut: ['cut', 'cut'],
  do: ['did', 'done'],
  draw: ['drew', 'drawn'],
  drive: ['drove', 'driven'],
  eat: ['ate', 'eaten'],
  fall: ['fell', 'fallen'],
  feel: ['felt', 'felt'],
  fight: ['fought', 'fought'],
  find: ['found', 'found'],
  fly: ['flew', 'flown'],
  forbid: ['forbade', 'forbidden'],
  get: ['got', 'got'],
  give: ['gave', 'given'],
  go: ['went', 'gone'],
  have: ['had', 'had'],
  hear: ['heard', 'heard'],
  hit: ['hit', 'hit'],
  hold: ['held', 'held'],
  hurt: ['hurt', 'hurt'],
  keep: ['kept', 'kept'],
  know: ['knew', 'known'],
  lead: ['led', 'led'],
  leave: ['left', 'left'],
  let: ['let', 'let'],
  lie: ['lay', 'lain'],
  lose: ['lost', 'lost'],
  make: ['made', 'made'],
  mean: ['meant', 'meant'],
  meet: ['met', 'met'],
  pay: ['paid', 'paid'],
  put: ['put', 'put'],
  read: ['read', 'read'],
  ride: ['rode', 'ridden'],
  ring: ['rang', 'rung'],
  rise: ['rose', 'risen'],
  run: ['ran', 'run'],
  say: ['said', 'said'],
  see: ['saw', 'seen'],
  sell: ['sold', 'sold'],
  send: ['sent', 'sent'],
  set: ['set', 'set'],
  shoot: ['shot', 'shot'],
  show: ['showed', 'shown'],
  shut: ['shut', 'shut'],
  sit: ['sat', 'sat'],
  speak: ['spoke', 'spoken'],
  spend: ['spent', 'spent'],
  spread: ['spread', 'spread'],
  stand: ['stood', 'stood'],
  steal: ['stole', 'stolen'],
  stop: ['stopped', 'stopped'],
  strike: ['struck', 'struck'],
  swear: ['swore', 'sworn'],
  take: ['took', 'taken'],
  teach: ['taught', 'taught'],
  tell: ['told', 'told'],
  think: ['thought', 'thought'],
  throw: ['threw', 'thrown'],
  understand: ['understood', 'understood'],
  wake: ['woke', 'woken'],
  wear: ['wore', 'worn'],
  win: ['won', 'won'],
  write: ['wrote', 'written'],
};

const BARE: ReadonlyMap<string, string> = new Map(
  Object.entries(IRREGULAR).flatMap(([bare, forms]) => forms.map((form) => [form, bare] as const)),
);

/** What forms of one verb have in common: "shot" and "shooting" are "shoot". */
export const stemOf = (word: string): string =>
  BARE.get(word) ?? word.replace(/(?<=\p{L}{3})(ed|ing|s)$/u, '');

/** The first word is the verb; "not" and adverbs are written behind it. */
function inflected(bare: string, place: 0 | 1): string {
  const [verb = '', ...rest] = bare.split(' ');
  return [IRREGULAR[verb]?.[place] ?? regular(verb), ...rest].join(' ');
}

/** Longer ones that are stressed at their end. */
const DOUBLED: ReadonlySet<string> = new Set([
  'admit',
  'commit',
  'permit',
  'submit',
  'refer',
  'prefer',
  'occur',
]);

function regular(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  if (DOUBLED.has(verb)) return `${verb}${verb.at(-1)}ed`;
  // One short syllable doubles its last letter: "plan" as "planned".
  if (/^[^aeiou]*[aeiou][bdgklmnprt]$/.test(verb)) return `${verb}${verb.at(-1)}ed`;
  return `${verb}ed`;
}
