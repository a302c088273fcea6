import type { ComponentProps } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Reader } from './reader.tsx';

/** The reader of sources; its code is fetched when first needed. */
export function LazyReader(props: ComponentProps<typeof Reader>) {
  const [loaded, setLoaded] = useState<{ readonly Reader: typeof Reader }>();
  useEffect(() => {
    import('./reader.tsx').then(setLoaded);
  }, []);
  return loaded ? <loaded.Reader key={props.id} {...props} /> : null;
}
