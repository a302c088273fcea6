/** Words that may stand for each other in a form; a hyphen joins what is written in several words. */
export const LISTS: Readonly<Record<string, string>> = {
  be: 'is are was were be been',
  do: 'do does did has have had will would',
  did: 'do does did has have had',
  respond:
    'respond responded responds react reacted reacts reply replied answer answered answers retaliate retaliated',
  response: 'response responses reaction reactions reply replies answer answers retaliation',
  to: 'to for against on upon over after',
  connected: 'connected linked related tied associated',
  connect: 'connect connects link links tie ties relate relates join joins unite unites',
  connection: 'connection connections link links tie ties relation relations relationship association',
  and: 'and with to',
  plan: 'plan plans planned planning threaten threatens threatened threatening promise promised promises pledge pledged vow vowed intend intended announce announced demand demanded want wanted',
  plans: 'plans threats promises pledges vows intentions demands',
  deeds: 'deeds actions acts activities attacks operations',
  say: 'say says said claim claims claimed tell tells told state states stated report reports reported write writes wrote written allege alleges alleged assert asserts asserted publish published maintain maintained think thinks believe believes',
  happen:
    'happen happened happens occur occurred begin began begun start started end ended take-place took-place taken-place',
  really: 'really actually ever truly indeed',
  certain: 'true known certain sure clear confirmed proven proved established correct',
  about: 'about on of regarding concerning',
  day: 'day date year month time week',
  city: 'city town place state country street part',
  anybody:
    'people they others anybody anyone everybody everyone somebody someone the-public the-world he she it we you',
  never: 'not never ever really actually truly indeed',
  didnt:
    'didn’t didnt doesn’t doesnt don’t dont hasn’t hasnt haven’t havent hadn’t hadnt won’t wont wouldn’t wouldnt',
  people:
    'group groups person people police officer officers cop cops man men hackers hacker activists department company',
  doers:
    'attackers attacker hackers hacker killers killer shooters shooter organisers organizers organiser organizer authors author perpetrators perpetrator culprits culprit',
  sure: 'evidence proof sources how-sure-is-it how-certain-is-it how-sure-are-we how-do-we-know how-do-you-know what-evidence-is-there is-there-evidence is-there-any-evidence what-is-the-evidence what-proof-is-there is-there-proof what-sources-are-there which-sources-say who-says who-said who-claims who-claimed who-reports who-reported where-does-it-say is-it-true is-it-sure is-it-certain',
  that: 'that if whether for',
  planned: 'planned called-for promised threatened pledged vowed scheduled intended announced demanded',
  word: 'word words account claims reports',
  chain: 'chain chains path paths route routes',
};
