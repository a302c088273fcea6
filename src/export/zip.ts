import { type Zippable, zip } from 'fflate';

/** Files by name, in the order in which they are listed. */
export type ZipFiles = Readonly<Record<string, string>>;

/**
 * Text files in one. Each has the beginning of the day as its date, so that the same files of the same day give the same
 * bytes. Large ones are packed in threads, which end when the client leaves.
 */
export async function zipped(files: ZipFiles, day: string, signal: AbortSignal): Promise<Uint8Array> {
  signal.throwIfAborted();
  const encoder = new TextEncoder();
  const packed: Zippable = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, encoder.encode(text)]),
  );
  return new Promise((resolve, reject) => {
    const leave = () => {
      stop();
      reject(signal.reason);
    };
    // Zip has no time zones: a date without one is what every reader shows.
    const stop = zip(packed, { mtime: `${day}T00:00:00` }, (error, bytes) => {
      signal.removeEventListener('abort', leave);
      if (error) reject(error);
      else resolve(bytes);
    });
    signal.addEventListener('abort', leave, { once: true });
  });
}
