import { list } from './word-list.ts';

/**
 * Words by which a name in English tells what its bearer is: the "Shooting of Ann Lee" is an incident. They are only ever a
 * guess that a person confirms. A few words may be several; they stand where most names that have them belong. One with a capital
 * counts only where the name has it too, and not as its first word: the "Bay Post" is an outlet, a "post on Twitter" is none.
 */
export const KIND_WORDS: Readonly<Record<string, readonly string[]>> = {
  Incident: list(
    'shooting, killing, death, murder, fire, attack, arrest, beating, stabbing, crash, explosion, raid',
    'assault, choking, suffocation, bombing, slaying, homicide, suicide, drowning, accident, collision',
    'derailment, robbery, burglary, kidnapping, abduction, clash, brawl, detention, stop, collapse',
    'violence, shootings, traffic stop',
  ),
  CyberAction: list(
    'takedown, outage, hack, hacking, breach, ddos, ddos attack, defacement, leak, shutdown, data leak',
    'data release, doxxing, cyberattack, hijacking, data breach, release of data, release of documents',
    'release of the documents, publication of documents, publication of data',
  ),
  Demonstration: list(
    'protest, demonstration, march, rally, rallies, vigil, riot, sit-in, walkout, day of action, marches',
    'strike, blockade, picket, occupation, gathering, parade, memorial, funeral, riots, uprising',
    'day of rage, day of solidarity, day of protest',
  ),
  Statement: list(
    'statement, tweet, press release, press conference, announcement, speech, threat, news conference',
    'post, video message, interview, apology, denial, remark, remarks, warning, petition, flier, flyer',
    'leaflet, report, testimony, message, comment, comments, public letter, open letter, claim of responsibility',
    'appeal by, appeal for, accusation',
    'condemnation, confession, declaration, manifesto, communiqué, ultimatum, demand, promise, pledge',
  ),
  Communication: list(
    'call, emergency call, 911 call, letter, email, e-mail, dispatch, request for comment, phone call',
    'text message, radio message',
  ),
  Measure: list(
    'curfew, ban, suspension, removal, policy, state of emergency, lockdown, closure, deployment',
    'reopening, evacuation, order, fine, sanction, sanctions, embargo, decree, pardon, permit',
  ),
  Operation: list('operation, campaign'),
  Act: list(
    'meeting, visit, cancellation, examination, resignation, rescue, cancelation, inspection, appointment',
    'dismissal, talks, negotiation, negotiations, donation, payment, purchase, signing, delivery, repair',
    'stop of work, halt of work, stoppage',
    'disciplining, transfer, departure, arrival, trip, escape, search, training, renaming, withdrawal',
  ),
  Proceeding: list(
    'trial, lawsuit, indictment, investigation, hearing, inquiry, verdict, prosecution, appeal, autopsy',
    'charging',
    'review, grand jury, inquest, vote, election, sentencing, impeachment, probe, ruling, referendum, audit',
  ),
  PoliceDepartment: list(
    'police, police department, police force, sheriff, sheriff’s office, sheriff’s department',
    'constabulary, pd, highway patrol, state patrol, state police, police bureau, sheriff’s deputies',
  ),
  GovernmentBody: list(
    'council, court, tribunal, ministry, department, bureau, agency, commission, government, senate',
    'congress, parliament, office, city council, county council, county, board, authority, committee',
    'legislature, administration, district attorney’s office, attorney general’s office',
    'prosecutor’s office, fire department, health department, school board, school district, white house',
    'army, navy, national guard, embassy, fire brigade, medical examiner',
  ),
  MediaOutlet: list(
    'times, news, courier, gazette, herald, tribune, journal, radio, magazine, newspaper, broadcaster, tv',
    'television, news agency, Post, Star, Guardian, Chronicle, Observer, Independent, Mail, Globe',
    'Telegraph, Sun, Mirror, Register, Examiner, Dispatch, Inquirer, Sentinel, Plain Dealer, Press, Bee',
    'Ledger, Daily, Weekly, Review, Record',
  ),
  Organization: list(
    'union, association, foundation, company, university, church, school, party, league, institute',
    'hospital, inc, ltd, corporation, college, clinic, medical center, business, firm, bank, charity',
    'society, federation, coalition, alliance, police union, museum, theater, theatre, restaurant, hotel',
    'club, chamber of commerce, high school, center, centre, fund, trust, store, mall, library',
    'shipping line, ferry company, operator, carrier, supplier, trade union, workers’ union, guild, brewery',
    'Ferries, Airlines, Airways, Railways, Railway, Lines, Motors, Industries, Systems, Technologies, Energy',
    'Oil, Steel, Foods, Shipping, Logistics, Holdings, Partners, Brothers, Enterprises, Electric, Insurance',
    'Studios, Pharmaceuticals, Telecom, Mining, Cargo, Freight, Bank, Group, Labs, Services, Solutions',
  ),
  Group: list(
    'collective, crew, team, activists, protesters, residents, officers, supporters, family, movement',
    'demonstrators, marchers, witnesses, neighbors, neighbours, workers, dockworkers, students, parents',
    'relatives, people, men, women, children, boys, girls, police officers, deputies, agents, soldiers',
    'paramedics, firefighters, medics, users, hackers, hacker group, group, gang, crowd, band, delegation',
    'fishermen, sailors, deckhands, seafarers, refugees, villagers, tenants, passengers, vandals, attackers',
    'journalists, reporters, lawyers, organizers, organisers, employees, members, victims, bystanders',
    'chapter, network, couple, squad',
  ),
  Account: list('account, twitter account, profile, channel'),
  Website: list('website, site, web page, webpage, homepage, home page, blog, portal, web site'),
  Weapon: list(
    'gun, pistol, rifle, taser, knife, shotgun, handgun, firearm, weapon, bomb, toy gun, bb gun, baton',
    'tear gas, pepper spray, rubber bullet',
  ),
  Content: list(
    'video, photo, photograph, image, recording, footage, picture, clip, document, file, list, data, tape',
    'screenshot, dashcam video, bodycam footage',
  ),
  System: list('server, database, network, computer, computers, system, phone line, email system'),
  Place: list(
    'street, park, avenue, square, city, city hall, station, bridge, quay, road, lane, boulevard, highway',
    'plaza, town, village, river, beach, island, harbor, harbour, airport, stadium, neighborhood',
    'neighbourhood, district, courthouse, parking lot, grocery store, corner, intersection',
    'police station, train station, jail, prison, hall, terminal, pier, dock, port, factory, building',
    'headquarters, crossing, hill, valley, forest, mountain, gate, tower, house, warehouse, field',
    'dam, reservoir, lake, canal',
  ),
  Person: list(
    'man, woman, boy, girl, teenager, child, toddler, officer, police officer, caller, dispatcher',
    'witness, bystander, spokesman, spokeswoman, spokesperson, suspect, gunman, driver, student, teacher',
    'reporter, journalist, lawyer, attorney, neighbor, neighbour, resident, sister, brother, mother',
    'father, son, daughter, wife, husband, widow, cousin, uncle, aunt, grandmother, grandfather, mayor',
    'chief, police chief, governor, president, senator, judge, prosecutor, pastor, hacker, activist',
    'organizer, organiser, worker, coroner, victim, leader, director, chairman, chairwoman, captain, sailor',
    'deckhand, passenger, fisherman, skipper, engineer, nurse, doctor, manager, owner, minister, professor',
  ),
  Platform: list('twitter, facebook, youtube, instagram, tiktok, reddit, telegram, whatsapp, pastebin'),
  Topic: list('hashtag, slogan, law, theme'),
};

/** What tells it before any word: a sign, a title, what a firm ends with. By kind, as regular expressions; the first that fits tells. */
export const KIND_SIGNS: readonly (readonly [kind: string, sign: string])[] = [
  ['Topic', String.raw`^#[\p{L}\p{N}_]+$`],
  ['Account', String.raw`^@[\p{L}\p{N}_.-]+$`],
  [
    'Website',
    String.raw`^(?:https?://)?(?:[\p{L}\p{N}-]+\.)+(?:com|org|net|gov|edu|info|io|us|uk|de|fr|it)(?:/\S*)?$`,
  ],
  [
    'CyberAction',
    String.raw`^(?:[Rr]elease|[Pp]ublication|[Ll]eak|[Dd]ump) of .*\b(?:messages|data|e-?mails|documents|files|numbers|records|passwords|list)\b`,
  ],
  ['Operation', String.raw`^(?:Operation \p{Lu}|Op\p{Lu})`],
  [
    'GovernmentBody',
    String.raw`^(?:[Tt]he )?(?:[Cc]ity|[Tt]own|[Cc]ounty|[Ss]tate|[Vv]illage|[Mm]inistry|[Dd]epartment|[Oo]ffice|[Bb]ureau|[Bb]oard) of (?:the )?\p{Lu}`,
  ],
  ['Organization', String.raw`,? (?:Inc|Ltd|LLC|LLP|Corp|Co|plc|GmbH|AG|SA|& (?:Sons|Co))\.?$`],
  [
    'Person',
    String.raw`^(?:(?:Police |Deputy |Vice |Assistant |Former |Acting |City )*(?:Mr|Mrs|Ms|Dr|Prof|Rev|Sen|Rep|Gov|Sgt|Lt|Capt|Det|Mayor|Officer|Chief|Governor|President|Senator|Sheriff|Judge|Justice|Detective|Sergeant|Captain|Lieutenant|Councilman|Councilwoman|Councilmember|Council [Mm]ember|Attorney General|Prosecutor|Pastor|Reverend|Professor|Secretary|Minister|Commissioner|Councillor)\.?) (?:\p{Lu}[\p{L}.’'-]* ?){1,4}$`,
  ],
  ['Person', String.raw`^(?:\p{Lu}[\p{L}.’'-]* ){1,3}(?:Jr|Sr|II|III)\.?$`],
  [
    'Place',
    String.raw`^(?:(?:St\.?|Saint|New|North|South|East|West|Fort|Mount|Lake|Los|Las|San|Santa|Port|Baton|Grand|Little|Great) \p{Lu}[\p{L}’'-]+|[\p{Lu}][\p{L} ’'-]+, (?:[A-Z]{2}|[A-Z][a-z]+\.?(?: [A-Z][a-z]+)?))$`,
  ],
];
