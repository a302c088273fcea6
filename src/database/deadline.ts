/** There was no answer in time. */
export class DeadlineExceeded extends Error {}

/**
 * The result of a promise, unless it takes longer than a deadline: the driver alone may wait for ever on a silent
 * network. The promise continues, and a late failure is ignored.
 * @throws DeadlineExceeded, or the signal's abort reason
 */
export async function within<T>(milliseconds: number, promise: Promise<T>, signal?: AbortSignal): Promise<T> {
  promise.catch(() => {});
  signal?.throwIfAborted();
  let timer: NodeJS.Timeout | undefined;
  let abort = (): void => {};
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new DeadlineExceeded(`no answer in ${milliseconds / 1000} s`)),
      milliseconds,
    );
    abort = () => reject(signal?.reason);
    signal?.addEventListener('abort', abort, { once: true });
  });
  try {
    return await Promise.race([promise, tooLate]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}
