import { useEffect, useState } from 'preact/hooks';
import { STRINGS } from '../strings.ts';

interface Article {
  readonly address: string;
  readonly title: string;
  readonly deck: string;
}

/** The stories that this server tells as articles; nothing where it has none. */
export function Articles() {
  const [articles, setArticles] = useState<readonly Article[]>([]);
  useEffect(() => {
    fetch('/s.json')
      .then((response) => response.json())
      .then(
        ({ stories = [] }: { readonly stories?: readonly Article[] }) => setArticles(stories),
        // The page is complete without them.
        () => {},
      );
  }, []);
  if (articles.length === 0) return null;
  return (
    <>
      <h2>{STRINGS.articlesTitle}</h2>
      <ul class="articles">
        {articles.map(({ address, title, deck }) => (
          <li key={address}>
            <a href={address}>{title}</a>
            <br />
            <span class="quiet">{deck}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
