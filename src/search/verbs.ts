/* The verbs of questions, as data: which events they stand for. */

interface Verbs {
  readonly verbs: string;
  /** The kinds of events that they stand for; none for all. */
  readonly kinds: readonly string[];
  /** The part of those who are asked for, where events name it. */
  readonly role?: string;
  /** The types of such events that say the same as the verb: they come before others. */
  readonly types?: readonly string[];
  /** It happens to whoever stands before it: nobody is asked for who did it. */
  readonly befalls?: boolean;
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
  { verbs: 'die dies died', kinds: ['Incident'], types: ['DEATH', 'KILLING'], befalls: true },
  { verbs: 'kill killed murder murdered', kinds: ['Incident'], types: ['DEATH', 'KILLING'] },
  {
    verbs:
      'suffocate suffocated choke choked strangle strangled wound wounded injure injured beat harm harmed',
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
