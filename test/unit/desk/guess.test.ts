import { expect, it } from 'vitest';
import { guessed } from '../../../src/desk/page/form/guess.ts';
import { deskOn } from './desk-folder.ts';

const GUESSES: readonly (readonly [kind: string | undefined, ...names: readonly string[]])[] = [
  ['Incident', 'Shooting of Daniel Okafor', 'Riverside Bridge shooting', 'Arrests at the police station'],
  ['Incident', 'Death of a police officer', 'Fire in the mill on Main Street', 'Traffic stop of Ann Lee'],
  ['PoliceDepartment', 'Marlow Police Department', 'Cleveland police', 'the Cleveland Division of Police'],
  ['PoliceDepartment', 'Sheriff’s Office', "Sheriff's Office", 'Minnesota State Patrol', 'Marlow PD'],
  ['GovernmentBody', 'City of Cleveland', 'Department of Justice', 'Marlow City Council', 'Supreme Court'],
  ['GovernmentBody', 'Office of the Mayor', 'Marlow Fire Department', 'District Attorney’s Office'],
  ['GovernmentBody', 'County Prosecutor’s Office', 'Riverside School Board'],
  ['Organization', 'Riverside Bridge Police Union', 'Dockworkers’ Union', 'Police Union Local 12'],
  ['Organization', 'Acme Street Furniture Ltd', 'Harbor & Sons', 'Marlow General Hospital', 'Green Party'],
  ['Organization', 'University of Marlow', 'Union of Police Officers', 'City Hall Workers’ Union'],
  ['MediaOutlet', 'Marlow Courier', 'Bay Post', 'Star Tribune', 'The Plain Dealer', 'Washington Post'],
  ['Place', 'Riverside Bridge', 'Union Station', 'Police Street', 'City Hall', 'St. Anthony', 'Lake City'],
  ['Place', 'Council Bluffs Park', 'Marlow, Ohio', 'New Haven', 'parking lot of a grocery store'],
  ['Person', 'Daniel Okafor', 'Grace de la Cruz', 'Mayor Paul Reyes', 'Police Chief Ann Lee', 'Dr. Ann Lee'],
  ['Person', 'Officer Bob Street', 'Martin King Jr.', 'mother of Tamir Rice', 'the police dispatcher'],
  ['Person', 'Spokeswoman for the city', 'Caller at the park', 'Tamir Rice’s sister'],
  ['Group', 'two police officers', 'Protesters in St. Paul', 'Okafor family', 'Street Medics', 'Witnesses'],
  ['Group', 'people in the park', 'Residents of Bridge Street', 'Occupy Movement'],
  ['Demonstration', 'Protests against the shooting of Daniel Okafor', 'March on City Hall', 'Day of Rage'],
  ['Demonstration', 'Police station protest', 'Vigil for Tamir Rice'],
  ['CyberAction', 'Takedown of the Marlow Police Department website', 'Marlow police website takedown'],
  ['CyberAction', 'Hack of the police union', 'Defacement of the website of Marlow'],
  ['Website', 'Website of the Marlow Police Department', 'marlow.gov', 'City website'],
  ['Statement', 'Statement of the police union', 'Video message of Anonymous', 'Post on Twitter'],
  ['Statement', 'Press conference of the mayor', 'Threat of the KKK'],
  ['Proceeding', 'Trial of Bob Hill', 'Police investigation', 'Lawsuit against the city'],
  ['Measure', 'Curfew in Marlow', 'Police ban on marches'],
  ['Communication', 'Emergency call', 'Request for comment to the police union'],
  ['Topic', '#OpKKK'],
  ['Account', '@YourAnonNews'],
  ['Operation', 'Operation Tango', 'OpKKK'],
  ['Platform', 'Twitter', 'YouTube'],
  ['Weapon', 'toy gun', 'pistol of the officer'],
  [undefined, 'Anonymous', 'something new'],
];
const NAMES = GUESSES.flatMap(([kind, ...names]) => names.map((name) => [name, kind] as const));

let kinds: Promise<Awaited<ReturnType<Awaited<ReturnType<typeof deskOn>>['desk']['form']>>['kinds']>;
const theKinds = () => (kinds ??= deskOn().then(async ({ desk }) => (await desk.form()).kinds));

it.each(NAMES)('the name “%s” tells: %s', async (name, kind) => {
  expect(guessed(name, await theKinds())).toBe(kind);
});

it('only a kind that fits is guessed', async () => {
  const events = (await theKinds()).filter(({ isEvent }) => isEvent);
  expect(guessed('Daniel Okafor', events)).toBeUndefined();
});
