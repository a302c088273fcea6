import type { Origins } from './origins.ts';

interface OriginsLineProps {
  readonly origins: Origins;
}

/** "2 documents say so, 1 root: the copy copies the article without saying so." Several reasons stand below each other. */
export function OriginsLine({ origins: { summary, because } }: OriginsLineProps) {
  const [only, ...more] = because;
  return (
    <div class="origins">
      <p>
        <strong>{summary}</strong>
        {only === undefined || more.length > 0 ? '. ' : ': '}
        {more.length === 0 && <bdi>{only}</bdi>}{' '}
        <small class="quiet">
          A root is who says it first; only roots count as independent sources, and a copy adds none.
        </small>
      </p>
      {more.length > 0 && (
        <ul>
          {because.map((reason) => (
            <li key={reason}>
              <bdi>{reason}</bdi>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
