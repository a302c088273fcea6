import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A part of the page whose code is fetched when it is first needed; until then nothing is there. */
export function lazily<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return function Lazy(props: Props) {
    const [loaded, setLoaded] = useState<{ readonly Part: ComponentType<Props> }>();
    useEffect(() => {
      load().then((Part) => setLoaded({ Part }));
    }, []);
    return loaded ? <loaded.Part {...props} /> : null;
  };
}
