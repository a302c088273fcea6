import type { ComponentProps } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Twin } from './twin.tsx';

/** The tables; their code is fetched when first needed. */
export function LazyTwin(props: ComponentProps<typeof Twin>) {
  const [loaded, setLoaded] = useState<{ readonly Twin: typeof Twin }>();
  useEffect(() => {
    import('./twin.tsx').then(setLoaded);
  }, []);
  return loaded ? <loaded.Twin {...props} /> : null;
}
