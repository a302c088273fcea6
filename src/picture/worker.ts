import { parentPort } from 'node:worker_threads';
import type { Job } from './jobs.ts';
import { pixelsOf } from './pixels.ts';
import { shapesOfView } from './shapes.ts';

// A thread of its own: a layout takes longer than other requests should wait. A failure ends it, and its owner hears why.
parentPort?.on('message', async (job: Job) => {
  parentPort?.postMessage(
    job.kind === 'shapes' ? await shapesOfView(job.scene, job.view) : pixelsOf(job.svg),
  );
});
