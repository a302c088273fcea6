import { useEffect, useState } from 'preact/hooks';

/** A file format that a saved operation offers. */
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

/** The formats of a saved operation, besides JSON; fetched when somebody wants a file. */
export function useFormats(operation: string, wanted = true): readonly Format[] {
  const [listed, setListed] = useState<readonly Listed[]>([]);
  useEffect(() => {
    if (!wanted) return;
    const controller = new AbortController();
    fetch('/q.json', { signal: controller.signal })
      .then((response) => (response.ok ? response.json() : []))
      // Without the list no file is offered; the JSON answer always is.
      .then(setListed, () => undefined);
    return () => controller.abort();
  }, [wanted]);
  return listed.find(({ name }) => name === operation)?.formats ?? [];
}
