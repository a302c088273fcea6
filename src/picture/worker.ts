import { parentPort } from 'node:worker_threads';
import type { Job } from './jobs.ts';
import { pixelsOf } from './pixels.ts';
import { printOf } from './print.ts';
import { shapesOfView } from './shapes.ts';

const resultOf = (job: Job) =>
  job.kind === 'shapes'
    ? shapesOfView(job.scene, job.view, job.sheet)
    : job.kind === 'pixels'
      ? pixelsOf(job.svg, job.width)
      : printOf(job.print);

// A thread of its own: a layout takes longer than other requests should wait. A failure ends it, and its owner hears why.
parentPort?.on('message', async (job: Job) => {
  parentPort?.postMessage(await resultOf(job));
});
