/*
 * How people ask, as data. A form is the whole of a question: {x} stands for the words asked about, {day} for a date with the word before it, <list> for any word of a
 * list, (a|b) for either, [x] for what may be missing. Of those with a verb of `VERBS`, {deed} begins with one, as what a doer
 * did; {done} ends with one, as what was done to somebody; {verb} is one; a {clause} may have who did it before one, and what
 * was done behind it; {clause} and {state} are more than one word. The first form that fits tells what is asked, so that what says more stands first.
 */

/** What a question asks for. */
export const ASKED = [
  'DEEDS_IN',
  'EVENTS_IN',
  'KNOWN',
  'PLANS_FOR',
  'CHAIN',
  'CONNECTION',
  'SILENCE',
  'RESPONSE_BY',
  'RESPONSES',
  'PLANS',
  'DEEDS',
  'TRUTH',
  'SPEAKER',
  'TELLING',
  'ONLY',
  'WITHOUT',
  'WHEN',
  'WHERE',
  'REASON',
  'DOER',
  'PLACE',
] as const;
export type Asks = (typeof ASKED)[number];

/** The forms, those that say more before those that say less. */
export const FORMS: readonly (readonly [asks: Asks, ...forms: readonly string[]])[] = [
  // A date is told apart from all else that may stand there: a form with one fits nothing else.
  [
    'KNOWN',
    'what (was|is|had been|were) [(already|then)] known {day} [(about|of|on) {about}]',
    'what (was|is|had been) [already] known (about|of) {about} {day}',
    'what <did> (<anybody>|the papers|the sources) know {day} [(about|of) {about}]',
    'what <did> (<anybody>|the papers|the sources) know (about|of) {about} {day}',
    '{day} what (was|is|had been) known [(about|of) {about}]',
    '[{about}] as [(it|they)] [(was|were)] known {day}',
  ],
  [
    'PLANS_FOR',
    '{day} what (was|were|is|are|had been) <planned> [by {by}]',
    'what [else] (was|were|is|are|had been) <planned> [by {by}] {day}',
    'what [<do>] {by} <plan> [to do] {day}',
    'what (was|were|is|are) [the] <plans> [(of|by) {by}] {day}',
    '[(the|all|any)] <plans> [(of|by) {by}] {day}',
    'what was (to|meant to|supposed to) (happen|take place) {day}',
  ],
  [
    'DEEDS_IN',
    'what [(else|all)] <do> {by} [been] (do|done|doing) {day}',
    '{day} what [(else|all)] <do> {by} [been] (do|done|doing)',
    'what (is|was|are|were) {by} (doing|up to) {day}',
    '[(what|which)] [(is|are|was|were)] [(the|all)] <deeds> (of|by) {by} {day}',
    '{by} <deeds> {day}',
    '(who|whom|what|which sites|which websites) <did> {by} (attack|hack|target) {day}',
    'how (active|busy) (is|was|are|were) {by} {day}',
  ],
  [
    'EVENTS_IN',
    'what [else] (happened|has happened|took place|was going on|was done) {day}',
    'what [else] (happened|has happened|took place|was going on) (in|at|around) {about} {day}',
    'what [else] (happened|has happened|took place|was going on) {day} (in|at|around) {about}',
    '{day} what (happened|took place|was going on) (in|at|around) {about}',
    '{day} what (happened|took place|was going on|was done)',
    '[(what|which)] [(all|the)] events {day}',
  ],
  [
    'PLANS_FOR',
    'what [else] (was|were|is|are|had been) <planned> [by {by}] (for|at|during|on|in) {about}',
    'what <do> {by} <plan> [to do] (for|at|during|on) {about}',
    '[(what|which)] [(was|were|is|are)] [there] [(the|all|any)] <plans> [there] (for|on) {about}',
    'what was {about} (to lead to|meant to be|supposed to be|meant to lead to)',
    'what was (to|meant to|supposed to) (happen|take place) (on|in|at|during) {about}',
  ],
  [
    'CHAIN',
    'how <do> {one} (lead|led) [up] to {other}',
    'how <do> {other} (follow|result|come) [(about|out)] (from|of) {one}',
    'how <do> (it|things|one|we) (come|get|go) from {one} to {other}',
    '(<did>|why did) {one} (lead to|cause|result in|bring about) {other}',
    'what [<chain> of (events|responses|answers)] (led|leads) from {one} to {other}',
    '[(show|show me|what|which|<be>)] [<be>] [there] [(the|a|any)] [response] <chain> [of (events|responses|answers)] from {one} to {other}',
    '[(show|show me|what|which|<be>)] [<be>] [there] [(the|a|any)] [response] <chain> [of (events|responses|answers)] between {one} and {other}',
    '[(show|what|which)] [<be>] [(the|a)] [response] <chain> [of (events|responses|answers)] (from|of|to|after|behind) {about}',
  ],
  [
    'CONNECTION',
    'how <be> {one} (and|with) {other} <connected>',
    'how <be> {one} <connected> <and> {other}',
    'how <do> {one} (and|with) {other} <connect>',
    'how <do> {one} <connect> <and> {other}',
    'what <connect> {one} <and> {other}',
    'who <connect> {one} <and> {other}',
    '<be> {one} (and|with) {other} <connected>',
    '<be> {one} <connected> <and> {other}',
    '[(what|which|<be>)] [<be>] [there] [the|a|any] <connection> between {one} and {other}',
    '[what <be>] [the|a] <connection> (of|from) {one} (to|with) {other}',
    'what <do> {one} (and|have to do with) {other} have in common',
    'what <do> {one} have to do with {other}',
    'what <do> {one} have in common with {other}',
    '(connect|link) {one} <and> {other}',
    '{one} and {other} (<connection>|connected)',
  ],
  [
    'SILENCE',
    'who <did> not <respond> [<to>] {about}',
    'who (didn’t|didnt|hasn’t|hasnt|never) <respond> [<to>] {about}',
    'who (kept|stayed|remained|was|is|has been) silent (about|on|after|over) {about}',
    'who said nothing (about|on|after|over|to) {about}',
  ],
  ['RESPONSE_BY', '<sure> [<that>] {by} [<never>] [<did>] [<never>] <respond> [<to>] {about}'],
  [
    'RESPONSES',
    'how <did> <anybody> <respond> <to> {about}',
    'what <did> <anybody> do (about|after|against) {about}',
    '(<did>|<didnt>) <anybody> [<never>] [<never>] <respond> <to> {about}',
  ],
  [
    'RESPONSE_BY',
    '(<did>|<didnt>) [not] {by} [<never>] [<never>] <respond> <to> {about}',
    'how <did> {by} <respond> <to> {about}',
    'what <did> {by} (do|say) (after|in response to|in reaction to|because of|in answer to|in reply to) {about}',
    'what (was|is|were) [the] <response> (of|by|from) {by} to {about}',
    '[what (was|is|were)] [the] {by}(’s|’) <response> to {about}',
  ],
  [
    'DEEDS',
    '(who|whom|what) <be> [been] <respond> [to] by {by}',
    '(who|whom) <did> {by} <respond> to',
    'to (whom|what) <did> {by} <respond>',
  ],
  [
    'RESPONSES',
    '(who|whom|what|which) [else] [<did>] [{who}] <respond> [<to>] {about}',
    '(how|how many|why|when|where) [<did>] [{who}] <respond> <to> {about}',
    '[(all|what|which|who)] [<be>] [there] [(the|any|all)] <response> <to> {about}',
    'what (came|followed) (of|after|from) {about}',
    'what happened (after|because of|in response to) {about}',
    'what was done (about|after|against) {about}',
    '{about} who <respond> [to it]',
    '{about} (responses|reactions|replies)',
  ],
  [
    'PLANS',
    'what (is|are|was|were) {by}(’s|’) <plans>',
    'what <do> {by} <plan> [to do]',
    'what (is|are|was|were) {by} <plan> [to do]',
    'what (is|are|was|were) [the] <plans> (of|by|from|made by) {by}',
    '[(the|all|any)] <plans> (of|by|from|made by) {by}',
    '(whom|who) <did> {by} (threaten|warn)',
    'what will {by} do',
  ],
  [
    'DEEDS',
    'what [(else|all)] <do> {by} [been] (do|done|doing)',
    'what (is|are|was|were) {by} (doing|up to|known for|accused of|blamed for|responsible for)',
    'what (is|are|was|were) [the] <deeds> (of|by) {by}',
    '[(which|what)] <deeds> (of|by) {by}',
    '(who|whom|what|which sites|which websites) <did> {by} (attack|attacked|hack|hacked|target|targeted)',
    'what (attacks|sites|websites) <did> {by} (attack|hack|carry out|claim|make|take down)',
    'how (active|busy) (is|was|are|were) {by}',
  ],
  [
    'SPEAKER',
    'who [<did>] <say> [that] {about}',
    '(according to whom|by whose account) [(<be>|<did>)] {about}',
    'who <be> (saying|claiming|reporting|alleging) [that] {about}',
    '(whose|who’s) (words|claim|account) (is|are|was) [it] [that] {about}',
    'where <do> it (say|says) [that] {about}',
  ],
  [
    'TELLING',
    'what <do> {by} <say> [<about>] {about}',
    'what <do> {by} <say>',
    'how <do> {by} (report|cover|describe|tell) [(on|of|about)] {about}',
    '[what (is|was|are)] {by}(’s|’) (account|version|article|report|story) (of|on|about) {about}',
    '{about} (according to|as told by|in the words of|by the account of) {by} [(alone|only)]',
    '{about} only (according to|as told by|in the words of) {by}',
    '{about} as {by} (tell|tells|told|see|sees|saw|describe|describes|described|report|reports|reported) it',
    'what <do> only {by} <say> [<about> {about}]',
    'what <do> {by} alone <say> [<about> {about}]',
    '<did> {by} (report|write|tell) (about|on|of) {about}',
  ],
  [
    'WITHOUT',
    '(what|which) (facts|else|things|claims) (fall|falls|would fall) without [the <word> of] {by}',
    'what (fall|falls|would fall|remains|would remain|stands|would stand|stays|is left|would be left) without [the <word> of] {by}',
    'what (rests|depends|hangs) [only] on [the <word> of] {by} [alone]',
    'what if {by} (had said nothing|said nothing|is left out|was left out|were left out|is wrong|was wrong|lied)',
    '(everybody|everyone|everything|all|anybody) (but|except) {by}',
    'leave {by} out',
    'not according to {by}',
    '[{about}] (without|if not for|except for|leaving out) [the <word> of] {by}',
  ],
  [
    'ONLY',
    '[(as|what is|what was)] [told] [only] (according to|as told by|told by|in the words of|by the account of|by the word of) {by} [(alone|only)]',
    'only {by}',
    '{by} (alone|only)',
    'as {by} (tell|tells|told|see|sees|saw|describe|describes|described|report|reports|reported) it',
    '{by}(’s|’) (account|version|side|story) [(alone|only)]',
  ],
  [
    'TRUTH',
    '(is|was|are|were) {by} [<really>] (behind|responsible for|to blame for|involved in) {about}',
    '(is|was) it [<really>] <certain> (that|if|whether) {clause}',
    'how (certain|sure|well known) (is|was) it (that|if|whether) {clause}',
    'how (certain|sure|reliable) (is|was|are) [it] [that] {about}',
    '(who (denies|denied|disputes|disputed|contradicts|contradicted)|what (proves|shows|supports)) [that] {clause}',
    '(who (denies|denied|disputes|disputed|contradicts|contradicted)|what (proves|shows|supports)) [that] {about}',
    '(how sure is it|how certain is it|how do we know|how do you know|evidence|proof|what evidence is there|is there [any] evidence|what is the evidence|is there [any] proof) [<that>] {clause}',
    '(evidence|proof|sources|what sources are there|what evidence is there|is there [any] evidence) (for|of|about|on|against|that) {about}',
  ],
  [
    'WHEN',
    'when <be> {about} <happen>',
    'when <do> {about} <happen>',
    'when (<be>|<do>) {about}',
    '[on|in] (which|what) <day> (<be>|<do>) {about} [<happen>]',
    '(what|which) (is|was) the (date|day|time|year) of {about}',
    '[the] (date|time) of {about}',
    'how long ago (<be>|<do>) {about} [<happen>]',
  ],
  [
    'WHERE',
    'where <do> {about} <happen>',
    'where (<be>|<do>) {about}',
    'in (which|what) <city> (<be>|<do>) {about} [<happen>]',
    '(which|what) <city> (<be>|<do>) {about} [<happen>] [in]',
    'what (is|was) the (place|location|scene) of {about}',
  ],
  [
    'REASON',
    'why (<be>|<do>) {about}',
    'for what reason (<be>|<do>) {about}',
    'what (is|was|were) the (reason|reasons|cause|motive|motives) (for|of|behind) {about}',
    'what (caused|prompted|triggered|provoked|motivated) {about}',
    'what (led|leads) [up] to {about}',
    'how come [that] {about}',
    '(reason|reasons|motive) for {about}',
    'what (is|was) {about} [a] response to',
    'what (do|does|did) {about} <respond> to',
  ],
  [
    'DOER',
    '(who|whom) (<be>|stood|stands) [said to be] behind {about}',
    'who <be> [(said|thought|held) to be] (responsible|blamed|accused|to blame) (for|of) {about}',
    'whose (work|doing|deed|fault) (is|was) {about}',
    'who <be> [the] <doers> (of|behind) {about}',
    'by (whom|who) <be> {done}',
    'who <be> {done} by',
    'who [else] [<do>] {deed}',
    '(which|what) <people> [<do>] {deed}',
    '(<do>|<didnt>) <anybody> [<never>] {deed}',
    '<be> {done} by <anybody>',
  ],
  // Whoever is asked for here was harmed: what the doer did names them.
  [
    'DEEDS',
    '(who|whom|what) [else] [<do>] (<be>|got) [been] {verb} by {by} [(in|at|during|on) {about}]',
    '(which|what) (<people>|sites|websites) [<do>] (<be>|got) [been] {verb} by {by} [(in|at|during|on) {about}]',
    '(who|whom) [else] <do> {by} {verb} [(in|at|during|on) {about}]',
    '(which|what) (<people>|sites|websites) <do> {by} {verb} [(in|at|during|on) {about}]',
  ],
  ['PLACE', 'what (happened|has happened|was going on|took place) (in|at) {about}'],
  [
    'TRUTH',
    '(<be>|<do>) {done} by {by}',
    '(did|does|do|has|have|had) {clause}',
    '<didnt> {clause}',
    '(is|are|was|were) {state}',
  ],
];

interface Verbs {
  readonly verbs: string;
  /** The kinds of events that they stand for; none for all. */
  readonly kinds: readonly string[];
  /** The part of those who are asked for, where events name it. */
  readonly role?: string;
  /** The types of such events that say the same as the verb: they come before others. */
  readonly types?: readonly string[];
}

/** What the verb of a question looks for. */
export const VERBS: readonly Verbs[] = [
  { verbs: 'ddos ddosed', kinds: ['CyberAction'], types: ['DDOS'] },
  { verbs: 'dox doxx doxxed doxed', kinds: ['CyberAction'], types: ['DOXXING'] },
  {
    verbs: 'leak leaked steal stole stolen',
    kinds: ['CyberAction'],
    types: ['DATA_RELEASE', 'DOXXING'],
  },
  {
    verbs:
      'hack hacked hacks deface defaced breach breached crash crashed compromise compromised takedown shutdown jam jammed knock knocked flood flooded',
    kinds: ['CyberAction'],
  },
  { verbs: 'shoot shot', kinds: ['Incident'], role: 'SHOOTER', types: ['SHOOTING'] },
  {
    verbs:
      'kill killed murder murdered suffocate suffocated choke choked strangle strangled wound wounded injure injured beat harm harmed',
    kinds: ['Incident'],
  },
  {
    verbs: 'attack attacked attacks target targeted targets hit disrupt disrupted',
    kinds: ['CyberAction', 'Operation', 'Incident', 'Act'],
  },
  {
    verbs:
      'organise organised organize organized stage staged hold held lead led plan planned protest protested demonstrate demonstrated march marched rally rallied join joined attend attended',
    kinds: ['Demonstration', 'Operation'],
    role: 'ORGANIZER',
  },
  {
    verbs:
      'post posted tweet tweeted release released publish published announce announced condemn condemned threaten threatened warn warned demand demanded accuse accused call called apologise apologised apologize apologized praise praised',
    kinds: ['Statement', 'Communication', 'CyberAction'],
  },
  {
    verbs:
      'arrest arrested charge charged indict indicted sue sued convict convicted fire fired dismiss dismissed impose imposed remove removed ban banned declare declared prosecute prosecuted investigate investigated suspend suspended detain detained evacuate evacuated',
    kinds: ['Proceeding', 'Measure', 'Act', 'Incident'],
  },
  {
    verbs: 'do did done cause caused commit committed make made carry carried start started begin began',
    kinds: [],
  },
];
