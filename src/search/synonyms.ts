/*
 * What people write who search, and the graph calls otherwise. Data, and no more than the domain needs: a word that is typed
 * is looked for first, what means nearly the same fits less well.
 */

const words = (text: string): readonly string[] => text.split(' ');

/**
 * Words that say nothing of what is looked for. They are kept in names, and looked for where there are no others.
 */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set([
  ...words(
    'a an the this that these those and or if so then there of on in into at as by for from to with about',
  ),
  ...words(
    'who whom whose what when where which why how it its he him his she her i me my you your they them their we our',
  ),
  ...words(
    'am is are be been being was were do does did done has have had can could may might will would shall should',
  ),
  ...words('happen happened happens tell'),
  // The small words of names in German and Italian; “die” is an English verb.
  ...words('der das dem den von vom und ein eine di del della dello dei degli il gli un una'),
]);

/** Words that mean nearly the same to somebody who asks: each stands for all others of its line, in every form. */
export const SYNONYMS: readonly (readonly string[])[] = [
  words('site website webpage page webseite sito'),
  words('police cop officer department pd polizei polizia'),
  words('hack attack ddos takedown shutdown outage doxxing compromise breach angriff attacco'),
  words('respond answer react reply retaliate response reaction retaliation'),
  words('kill death die murder shooting shot tod morte'),
  words('protest demonstration march rally riot protesta manifestazione'),
  words('video clip film footage'),
  words('statement message declaration'),
  words('threat threaten vow pledge warn drohung minaccia'),
  words('arrest detention detain'),
  words('leak release publish'),
];

/** Forms that no ending leads back to: the verb, and how else it is written. */
export const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  shoot: words('shot shooting'),
  die: words('died dead dying'),
  hit: words('hitting'),
  take: words('took taken taking'),
  bring: words('brought'),
  ddos: words('ddosed ddosing'),
  dox: words('doxx doxxed doxxing doxed doxing'),
};

/** What is done to a site in two words, with what was done between or behind them: "took the site down". */
export const PARTED = {
  verbs: words('take took taken takes taking bring brought brings knock knocked knocks shut shuts shutting'),
  behind: words('down offline'),
  means: 'takedown',
} as const;

/** How a question begins. */
export const ASKING = words('who whom what which how when where why');

/** How else a text begins that asks. */
export const ASKING_TOO = words(
  'whose did does do was were is are has have had can could will would should evidence proof chain chains',
);

/** How a question for people begins. */
export const ASKING_WHO = words('who whom whose');
