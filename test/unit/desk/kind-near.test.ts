import { expect, it } from 'vitest';
import { kindOf } from '../../../src/desk/page/form/kind-near.ts';
import { deskOn } from './desk-folder.ts';

/** Names, each with the words of a text that it stands in, by what they are. */
const NAMES: readonly (readonly [kind: string, ...texts: readonly string[]])[] = [
  [
    'Organization',
    '{Northline Ferries}, which runs the terminal, said so.',
    'Pilots of {Blue Sky Airlines} walked out.',
  ],
  [
    'Organization',
    '{Seafarers’ Union}',
    '{Dockworkers Union Local 12}',
    '{Torsby Shipping}',
    '{Harlow Steel}',
  ],
  [
    'Organization',
    '{Brightwater}, the operator of the dam, kept silent.',
    'The ferry company {Sealink} paid.',
  ],
  [
    'Organization',
    '{Meridian}, which owns the mill, closed it.',
    '{Grevik Chamber of Commerce}',
    '{Oster Brothers}',
  ],
  ['Organization', '{Nordic Bank}', '{Lindholm General Hospital}', '{Green Party}', '{Harbour Museum}'],
  [
    'MediaOutlet',
    'according to the trade magazine {Deck Log}.',
    '{Harbour Courier}',
    '{Bay Tribune}',
    '{Radio Torsby}',
  ],
  [
    'MediaOutlet',
    'The newspaper {Morgenbladet} printed it.',
    '{Grevik Gazette}',
    '{Channel 4 News}',
    '{Coast Weekly}',
  ],
  ['Group', 'A group calling itself {Cold Water} threw paint.', 'The hacker group {Night Lantern} said so.'],
  [
    'Group',
    '{masked people}',
    '{Two witnesses}',
    '{120 crew members}',
    '{Crew of the ferry}',
    '{Braun family}',
  ],
  [
    'Group',
    'The collective {Open Tide} marched.',
    '{Striking sailors}',
    '{Passengers of the ferry}',
    '{vandals}',
  ],
  [
    'GovernmentBody',
    '{Accident Board}',
    '{Lindholm City Council}',
    '{Ministry of Transport}',
    '{Maritime Court}',
  ],
  [
    'GovernmentBody',
    '{Safety Committee}',
    '{Harbour Authority}',
    '{Court of Appeal}',
    '{Coast Guard Commission}',
  ],
  ['PoliceDepartment', '{Torsby police}', '{Police}', '{Grevik Police Department}', '{Sheriff’s Office}'],
  ['Place', '{Lindholm terminal}', 'headquarters in {Torsby}.', 'All sailings to {Grevik} were cancelled.'],
  [
    'Place',
    '{Harbour Street}',
    '{Old Town Hall}',
    '{Pier 4}',
    '{North Quay}',
    'the mayor of {Lindholm} spoke.',
  ],
  [
    'Place',
    '{Main Street}',
    '{Customs House}',
    '{Factory on the river}',
    '{Ferry Terminal}',
    '{Market Square}',
  ],
  [
    'Person',
    '{Ilse Braun}, 34, was crushed.',
    'The mayor of Lindholm, {Per Oster}, condemned it.',
    '{the captain}',
  ],
  ['Person', 'Braun’s brother, {Tomas Braun}, said so.', '{Rosa Pine} was shot on Monday.', '{Ann Lee}'],
  ['Person', '{Captain Ole Lund}', '{Dr. Mia Holm}', '{the deckhand}', '{Spokeswoman of Northline}'],
  [
    'Statement',
    '{Claim of responsibility of Cold Water}',
    '{Statement of Northline Ferries}',
    '{Warning about the ramp}',
  ],
  [
    'Statement',
    '{Interview of Tomas Braun}',
    '{Report of the Accident Board}',
    '{Condemnation by the mayor}',
  ],
  ['Statement', '{Open letter of the crew}', '{Three warnings about the ramp}', '{Ultimatum of Cold Water}'],
  ['Act', '{Meeting of Northline and the union}', '{Cancellation of sailings}', '{Examination of the ramp}'],
  ['Act', '{Visit of the minister}', '{Resignation of the director}', '{Rescue of two sailors}'],
  [
    'CyberAction',
    '{Release of the directors’ private messages}',
    '{Hack of Northline}',
    '{Leak of the ship’s log}',
  ],
  ['CyberAction', '{Publication of the private data of 42 employees}', '{Takedown of the website of Torsby}'],
  [
    'Demonstration',
    '{Walkout of crew members}',
    '{Torchlight march to the terminal}',
    '{Vigil for Ilse Braun}',
  ],
  ['Demonstration', '{Strike at Grevik}', '{Blockade of the quay}', '{Sit-in at Northline}'],
  [
    'Incident',
    '{Accident at Lindholm terminal}',
    '{death of Ilse Braun}',
    '{Paint attack on Northline headquarters}',
  ],
  ['Incident', '{Collision of two ferries}', '{Fire on the quay}', '{Shooting of Ann Lee}'],
  [
    'Proceeding',
    '{Inquiry of the Accident Board}',
    '{Trial of the captain}',
    '{Ruling of the Maritime Court}',
  ],
  ['Measure', '{Fine of Northline}', '{Suspension of the captain}', '{Closure of the terminal}'],
  ['Communication', '{Request for comment}', '{Call to the family}', '{Letter to the board}'],
  ['Place', 'marched through {Velden} to the website of the Velden police', 'a blockade of the {Osprey Dam}'],
  [
    'Group',
    '{River Watch}, the group that called the blockade, accused the police.',
    '{River Watch} said so.',
  ],
  ['Proceeding', '{Charging of an officer}'],
  ['Act', '{Stop of work}', '{Holding up his phone}', '{Riding at a line of officers}'],
  ['Statement', '{Appeal by Lotte Brandt}', '{Accusation of River Watch}'],
  ['Weapon', 'an eye to a {rubber bullet} there'],
];

const CASES = NAMES.flatMap(([kind, ...texts]) =>
  texts.map((text) => ({
    kind,
    name: /\{(.+)\}/.exec(text)?.[1] ?? '',
    text: text.replaceAll(/[{}]/g, ''),
  })),
);

let kinds: ReturnType<typeof theKinds> | undefined;
const theKinds = async () => (await (await deskOn()).desk.form()).kinds;

it.each(CASES)('$name is told to be: $kind, by “$text”', async ({ kind, name, text }) => {
  kinds ??= theKinds();
  expect(kindOf(name, text, await kinds)).toBe(kind);
});

it('letters within a word are no name that the text has', async () => {
  kinds ??= theKinds();
  const text = 'A group called arrivals by name; people were arrested, the gang arrived.';
  expect(kindOf('arr', text, await kinds)).toBeUndefined();
});

it('what nothing tells is asked for', async () => {
  kinds ??= theKinds();
  expect(kindOf('Anonymous', 'Anonymous did it.', await kinds)).toBeUndefined();
});
