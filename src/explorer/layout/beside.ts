import file from 'layout-worker';
import { AskError } from '../api/ask.ts';
import type { Scene } from '../scene/scene.ts';
import { STRINGS } from '../strings.ts';
import type { View } from '../view/view.ts';
import type { Layout } from './layout.ts';

/** What the thread is told to lay out. */
export interface Wanted {
  readonly scene: Scene;
  readonly view: View;
  /** How many pixels wide the room of a chain is. */
  readonly room: number | undefined;
}

/** What it answers. */
export type Told = { readonly layout: Layout } | { readonly failed: string };

/** A thread that has nothing to do: the next layout need not start one. */
let idle: Worker | undefined;

/** Starts the thread ahead, while the answer that it will lay out is on its way. */
export function prepareLayout(): void {
  if (idle !== undefined) return;
  const worker = started();
  // One that could not be fetched is no use: whoever wants a layout tries again, and hears why not.
  worker.addEventListener('error', () => {
    if (idle === worker) idle = undefined;
  });
  idle = worker;
}

const started = () => new Worker(file, { type: 'module' });

function taken(): Worker {
  const worker = idle ?? started();
  idle = undefined;
  return worker;
}

/** Lays out a view beside the page, which goes on meanwhile; ends when the signal does, and then gives nothing. */
export function layoutBeside(wanted: Wanted, signal: AbortSignal): Promise<Layout> {
  signal.throwIfAborted();
  const worker = taken();
  return new Promise((resolve, reject) => {
    const done = new AbortController();
    const end = (settle: () => void, reuse = false) => {
      done.abort();
      // It may be in the middle of something that nobody waits for any more.
      if (reuse && idle === undefined) idle = worker;
      else worker.terminate();
      settle();
    };
    const fail = (why: string) =>
      end(() => reject(new AskError(STRINGS.notLaid, { code: 'LAYOUT_FAILED', hint: why })));
    const options = { signal: done.signal };
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<Told>) =>
        'layout' in data ? end(() => resolve(data.layout), true) : fail(data.failed),
      options,
    );
    worker.addEventListener('error', ({ message }) => fail(message || file), options);
    signal.addEventListener('abort', () => end(() => reject(signal.reason)), options);
    worker.postMessage(wanted);
  });
}
