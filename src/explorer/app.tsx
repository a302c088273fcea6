import { useEffect } from 'preact/hooks';
import { Printed } from '../dossier/printed.tsx';
import { Explorer } from './explorer.tsx';
import { Home } from './home/home.tsx';
import { lazily } from './lazily.tsx';
import { STRINGS } from './strings.ts';
import { writeAddress } from './view/address.ts';
import { useView, type ViewStore } from './view/use-view.ts';
import { isHome } from './view/view.ts';

const LazyReader = lazily(async () => (await import('./reader/reader.tsx')).Reader);

/** The page: a first screen, a source to read, or the explorer for everything else. */
export function App() {
  const store = useView();
  const home = isHome(store.view);
  useEffect(() => {
    if (home) document.title = `${STRINGS.title}: ${STRINGS.sentence}`;
  }, [home]);
  return (
    <>
      <Printed address={`${location.origin}${writeAddress(store.view)}`} />
      <Shown store={store} />
    </>
  );
}

function Shown({ store }: { readonly store: ViewStore }) {
  const { reading } = store.view;
  if (reading !== undefined) return <LazyReader key={reading} store={store} id={reading} />;
  return isHome(store.view) ? <Home store={store} /> : <Explorer store={store} />;
}
