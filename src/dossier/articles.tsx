/** A story that the server tells as an article. */
export interface Article {
  readonly address: string;
  readonly title: string;
  readonly deck: string;
}

/** The stories of a server; nothing where it has none. */
export function Articles({ articles }: { readonly articles: readonly Article[] }) {
  if (articles.length === 0) return null;
  return (
    <>
      <h2>Told as an article, with pictures of the map</h2>
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
