import { useEffect, useState } from 'preact/hooks';

/** A kind of file that a saved operation can be had as. */
export interface Format {
  /** How names of its files end, without the first dot. */
  readonly suffix: string;
  /** A sentence for people: what it is for. */
  readonly description: string;
}

interface Listed {
  readonly name: string;
  readonly formats?: readonly Format[];
}

/** What the server can write a saved operation as, beside JSON; asked for when somebody wants a file. */
export function useFormats(operation: string, wanted = true): readonly Format[] {
  const [listed, setListed] = useState<readonly Listed[]>([]);
  useEffect(() => {
    if (!wanted) return;
    const controller = new AbortController();
    fetch('/q.json', { signal: controller.signal })
      .then((response) => response.json())
      // Without the list there is no file to offer; the answer as JSON is offered anyway.
      .then(setListed, () => undefined);
    return () => controller.abort();
  }, [wanted]);
  return listed.find(({ name }) => name === operation)?.formats ?? [];
}
