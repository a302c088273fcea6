import type { ComponentProps } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Groups } from './groups.tsx';

/** The groups of the whole graph; their code is fetched when first needed. */
export function LazyGroups(props: ComponentProps<typeof Groups>) {
  const [loaded, setLoaded] = useState<{ readonly Groups: typeof Groups }>();
  useEffect(() => {
    import('./groups.tsx').then(setLoaded);
  }, []);
  return loaded ? <loaded.Groups {...props} /> : null;
}
