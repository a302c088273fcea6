import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { LoadAgain } from './load-again.tsx';

/** A part of the page whose code is fetched when it is first needed; in its place stands what keeps its room meanwhile, and why it is not there, if it cannot be had. */
export function lazily<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: ComponentChildren = null,
) {
  return function Lazy(props: Props) {
    const [loaded, setLoaded] = useState<{ readonly Part: ComponentType<Props> }>();
    const [failed, setFailed] = useState(false);
    useEffect(() => {
      load().then(
        (Part) => setLoaded({ Part }),
        () => setFailed(true),
      );
    }, []);
    if (failed) return <LoadAgain />;
    return loaded ? <loaded.Part {...props} /> : meanwhile;
  };
}
