import type { ComponentProps } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Timeline } from './timeline.tsx';

/** The timeline; its code is fetched when first needed. */
export function LazyTimeline(props: ComponentProps<typeof Timeline>) {
  const [loaded, setLoaded] = useState<{ readonly Timeline: typeof Timeline }>();
  useEffect(() => {
    import('./timeline.tsx').then(setLoaded);
  }, []);
  return loaded ? <loaded.Timeline {...props} /> : null;
}
