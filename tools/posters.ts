import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../src/project-root.ts';
import { withExplorer } from './serve.ts';

const folder = join(projectRoot(), 'docs/posters');
/** A poster is for a wall and a mail. */
const MOST_BYTES = 300_000;

/** What they show: the fixture, which stays as it is. */
const VIEWS = [
  {
    question: 'Who responded to the killing of Tamir Rice?',
    text: 'Cleveland, November 2014: officials give their account, and a city website goes down.',
    view: 'around=shooting-of-tamir-rice&around=shutdown-of-cleveland-website&around=anonymous-cleveland-video&around=anonymous-cleveland-statement',
  },
  {
    question: 'Who took down the Minneapolis police website?',
    text: 'May 2020: the outage is reported. Who did it is only assumed: look for the dotted lines.',
    view: 'around=minneapolis-police-website-takedown&around=floyd-video-message',
  },
  {
    question: 'What was planned for the Day of Solidarity?',
    text: 'July 2016: a call after two deaths, and what was planned, promised and threatened.',
    view: 'around=day-of-solidarity-2016&around=day-of-solidarity-protests&around=day-of-solidarity-cyber-attacks',
  },
] as const;

/** A map and a timeline on a sheet of A3 for each view, as the server draws them for everybody. */
await withExplorer(async (url) => {
  mkdirSync(folder, { recursive: true });
  for (const { question, text, view } of VIEWS)
    for (const picture of ['map', 'timeline']) {
      const wishes = new URLSearchParams({ headline: question, deck: text, size: 'a3', picture });
      const answer = await fetch(`${url}/picture.pdf?${view}&${wishes}`);
      if (!answer.ok) throw new Error(`${question} ${picture} ${answer.status}: ${await answer.text()}`);
      const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1];
      if (name === undefined) throw new Error(`${question} The file has no name.`);
      const body = new Uint8Array(await answer.arrayBuffer());
      if (body.length > MOST_BYTES) throw new Error(`${name} has ${body.length} bytes.`);
      writeFileSync(join(folder, name), body);
      console.log(`docs/posters/${name}`);
    }
});
