import { describe, expect, it } from 'vitest';
import { deskOn } from './desk-folder.ts';

const named = async (text: string) => {
  const { desk } = await deskOn(text);
  return (await desk.names()).map(({ name }) => name);
};

describe('who is named in an article', () => {
  it('is not all of a headline, whose words have capitals, but who is named below it too', async () => {
    expect(
      await named('Marlow Courier Hit After Police Shooting\n\nThe Marlow Courier was offline on Monday.'),
    ).toEqual(['Marlow Courier', 'Marlow Courier']);
  });

  it('is not the first word of what is quoted', async () => {
    expect(await named('“We took it down,” the group wrote. It said: “Our aim is clear.”')).toEqual([]);
  });

  it('is not whoever has a part of somebody’s name, but a place that others are called by', async () => {
    expect(
      await named(
        'The mill of Daniel Okafor burned in Marlow. The Okafor family was away, said the Marlow Courier.',
      ),
    ).toEqual(['Daniel Okafor', 'Marlow', 'Marlow Courier']);
  });

  it('is two where two are named beside each other', async () => {
    expect(await named('On Monday he met Quarry and Lowtide there.')).toEqual(['Quarry', 'Lowtide']);
  });

  it('is each of those who are known by that name, and nobody new', async () => {
    const { desk, write } = await deskOn('On Monday he wrote to Night Lantern.');
    await write(
      'entities:\n  Group:\n    lantern: Night Lantern\n  Organization:\n    lantern-inc: Night Lantern\n',
      'seed/more.yaml',
    );
    expect((await desk.names()).map(({ id }) => id).toSorted()).toEqual(['lantern', 'lantern-inc']);
  });

  it.each([
    ['Chief Constable Pieter Aalders said nothing about what happened there.', ['Pieter Aalders']],
    [
      'On Monday Police Chief Ann Oster and Detective Inspector Carla Diaz talked about what happened there when nobody else would.',
      ['Ann Oster', 'Carla Diaz'],
    ],
    ['The mayor, Lotte Brandt, and the nurse Hanna Roos met.', ['Lotte Brandt', 'Hanna Roos']],
    ['Security researcher Ines Falk left.', ['Ines Falk']],
    [
      'Nobody of the Sheriff Deputies Association talked about what happened.',
      ['Sheriff Deputies Association'],
    ],
  ])('is somebody without what they are: “%s”', async (text, names) =>
    expect([...new Set(await named(text))]).toEqual(names),
  );

  it('is whoever is known, behind words for what they are that nobody knows', async () => {
    const { desk, write } = await deskOn('On Monday Grand Warden Pieter Aalders said so.');
    await write('entities:\n  Person:\n    pieter: Pieter Aalders\n', 'seed/more.yaml');
    expect((await desk.names()).map(({ id }) => id)).toEqual(['pieter']);
  });
});
