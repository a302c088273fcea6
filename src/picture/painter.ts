import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { DatabaseError } from '../errors.ts';
import type { Shapes } from '../explorer/canvas/shapes.ts';
import type { Scene } from '../explorer/scene/scene.ts';
import type { View } from '../explorer/view/view.ts';
import { projectRoot } from '../project-root.ts';
import type { Job, Print } from './jobs.ts';
import type { ForSheet } from './stretch.ts';

/** Draws beside the thread that answers requests. One job at a time: whoever asks takes turns. */
export interface Painter {
  /** Lays out what a view shows; for a sheet with the whole names, in its room. */
  shapes(scene: Scene, view: View, sheet?: ForSheet): Promise<Shapes>;
  /** A drawing as PNG, as wide as it says unless told otherwise. */
  pixels(svg: string, width?: number): Promise<Uint8Array>;
  /** A drawing as PDF. */
  print(print: Print): Promise<Uint8Array>;
}

/** Built beside the program: a thread begins with a file, and not with a source. */
const FILE = join(projectRoot(), 'dist/src/picture/worker.js');

/** The memory of the thread: a picture that wants more fails, and takes nothing else with it. */
const MOST_MEGABYTES = 512;

/** Begins its thread with the first job, and ends it if a job takes longer than `mostMs`. */
export function createPainter({ mostMs }: { readonly mostMs: number }): Painter {
  let worker: Worker | undefined;

  function started(): Worker {
    if (worker !== undefined) return worker;
    const made = new Worker(FILE, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES } });
    // An idle thread keeps no program from ending.
    made.unref();
    const gone = () => {
      if (worker === made) worker = undefined;
    };
    // What fails between two jobs fails nobody's job, and must not end the program.
    made.on('exit', gone).on('error', gone);
    worker = made;
    return made;
  }

  function done<Result>(job: Job): Promise<Result> {
    const thread = started();
    return new Promise((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer);
        thread.off('message', finish).off('error', fail);
      };
      const finish = (result: Result) => {
        stop();
        resolve(result);
      };
      const fail = (error: unknown) => {
        stop();
        if (worker === thread) worker = undefined;
        // It may be in the middle of drawing: the next begins when it has ended.
        void thread.terminate().finally(() => reject(error));
      };
      const timer = setTimeout(
        () =>
          fail(
            new DatabaseError('TIMEOUT', `The picture took longer than ${mostMs} ms and was stopped.`, {
              hint: 'Ask for fewer records: a lower limit, or fewer kinds.',
            }),
          ),
        mostMs,
      );
      thread.on('message', finish).on('error', fail);
      thread.postMessage(job);
    });
  }

  return {
    shapes: (scene, view, sheet) => done({ kind: 'shapes', scene, view, sheet }),
    pixels: (svg, width) => done({ kind: 'pixels', svg, width }),
    print: (print) => done({ kind: 'print', print }),
  };
}
