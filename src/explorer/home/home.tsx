import { type Click, opensElsewhere, viewAround } from '../../dossier/address.ts';
import { Articles } from '../../dossier/articles.tsx';
import { Openings } from '../../dossier/openings.tsx';
import { useAsk } from '../api/use-ask.ts';
import { Failed } from '../failed.tsx';
import { lazily } from '../lazily.tsx';
import { Search } from '../search/search.tsx';
import { STRINGS } from '../strings.ts';
import { readAddress } from '../view/address.ts';
import type { ViewStore } from '../view/use-view.ts';
import { HOME } from '../view/view.ts';
import { ClockAwaited } from './clock-awaited.tsx';
import { useArticles } from './use-articles.ts';

const LazyClock = lazily(async () => (await import('./clock-part.tsx')).ClockPart, <ClockAwaited />);
const LazyMisread = lazily(async () => (await import('../misread-note.tsx')).MisreadNote);

/** The first screen: what this is, a search box, and from the data questions and stories to begin with, and how soon responses came. */
export function Home({ store: { go } }: { readonly store: ViewStore }) {
  const { data, error, again } = useAsk('responded-incidents', {});
  const articles = useArticles();
  const follow = (address: string) => (event: Click) => {
    if (opensElsewhere(event)) return;
    event.preventDefault();
    go(() => readAddress(address.slice(1)));
  };
  const openRecord = (id: string) => (event: Click) => {
    if (opensElsewhere(event)) return;
    event.preventDefault();
    go({ ...HOME, around: [id], selected: id });
  };
  return (
    <main class="home">
      <h1>{STRINGS.title}</h1>
      <p class="lead">{STRINGS.sentence}</p>
      {location.search !== '' && <LazyMisread />}
      <Search large onChoose={(id) => go({ ...HOME, around: [id], selected: id })} />
      {data && <Openings answer={data} follow={(id) => follow(viewAround(id))} />}
      <Articles articles={articles} />
      <p class="quiet">{STRINGS.about}</p>
      {error === undefined ? (
        <LazyClock answer={data} follow={openRecord} />
      ) : (
        <Failed asked={{ error, again }} what={STRINGS.notOnClock} />
      )}
      <nav aria-label={STRINGS.moreWays}>
        <a href="/?view=all&limit=400" onClick={follow('/?view=all&limit=400')}>
          {STRINGS.everything}
        </a>
        <a href="/q/overview">{STRINGS.overview}</a>
        <a href="/q/responders-and-events">{STRINGS.matrix}</a>
        <a href="/q/who-responded-to-whom">{STRINGS.toWhom}</a>
        <a href="/graphql">{STRINGS.graphiql}</a>
        <a href="/q">{STRINGS.questions}</a>
        <a href="/changes">{STRINGS.changes}</a>
        <a href="/schema.graphql">{STRINGS.schema}</a>
      </nav>
    </main>
  );
}
