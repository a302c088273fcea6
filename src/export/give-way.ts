import { setImmediate } from 'node:timers/promises';

/** How long pieces are made without a pause, in milliseconds: small requests wait no longer than that. */
const MOST_MS = 10;

/** Lets the rest of the process run between pieces: a generator alone never yields to the event loop. */
export async function* givingWay<Piece>(
  pieces: Iterable<Piece> | AsyncIterable<Piece>,
): AsyncGenerator<Piece, void, undefined> {
  let since = performance.now();
  for await (const piece of pieces) {
    yield piece;
    if (performance.now() - since < MOST_MS) continue;
    await setImmediate();
    since = performance.now();
  }
}

/** All pieces as one text. */
export async function joined(pieces: AsyncIterable<string>): Promise<string> {
  const all: string[] = [];
  for await (const piece of pieces) all.push(piece);
  return all.join('');
}
