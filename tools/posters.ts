import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { STORIES } from '../src/explorer/home/stories.ts';
import { projectRoot } from '../src/project-root.ts';
import { withExplorer } from './serve.ts';

const folder = join(projectRoot(), 'docs/posters');
/** A poster is for a wall and a mail. */
const MOST_BYTES = 300_000;

/** A map and a timeline on a sheet of A3 for each story of the first screen, as the server draws them for everybody. */
await withExplorer(async (url) => {
  mkdirSync(folder, { recursive: true });
  for (const { question, text, address } of STORIES)
    for (const picture of ['map', 'timeline']) {
      const wishes = new URLSearchParams({ headline: question, deck: text, size: 'a3', picture });
      const answer = await fetch(`${url}/picture.pdf${address.slice(address.indexOf('?'))}&${wishes}`);
      if (!answer.ok) throw new Error(`${question} ${picture} ${answer.status}: ${await answer.text()}`);
      const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1];
      if (name === undefined) throw new Error(`${question} The file has no name.`);
      const body = new Uint8Array(await answer.arrayBuffer());
      if (body.length > MOST_BYTES) throw new Error(`${name} has ${body.length} bytes.`);
      writeFileSync(join(folder, name), body);
      console.log(`docs/posters/${name}`);
    }
});
