import { setImmediate } from 'node:timers/promises';

/** So long pieces are made without a break, in milliseconds: nobody waits noticeably longer for something small. */
const MOST_MS = 10;

/** Has everything else that the process does take its turn between pieces: a generator alone gives way to nobody. */
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
