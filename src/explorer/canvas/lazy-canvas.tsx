import type { ComponentProps } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Canvas } from './canvas.tsx';

/** The drawing; its code is fetched when first needed. */
export function LazyCanvas(props: ComponentProps<typeof Canvas>) {
  const [loaded, setLoaded] = useState<{ readonly Canvas: typeof Canvas }>();
  useEffect(() => {
    import('./canvas.tsx').then(setLoaded);
  }, []);
  return loaded ? <loaded.Canvas {...props} /> : null;
}
