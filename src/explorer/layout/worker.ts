import type { Told, Wanted } from './beside.ts';
import { layoutOf } from './layout.ts';

const told = async ({ scene, view, room }: Wanted): Promise<Told> => {
  try {
    return { layout: await layoutOf(scene, view, room) };
  } catch (error) {
    return { failed: String(error) };
  }
};

// A thread of its own: a layout takes longer than a page should wait.
addEventListener('message', async ({ data }: MessageEvent<Wanted>) => postMessage(await told(data)));
