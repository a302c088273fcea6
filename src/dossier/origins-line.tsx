import type { Origins } from './origins.ts';

interface OriginsLineProps {
  readonly origins: Origins;
}

/** "2 documents, 1 root: the copy copies the article without saying so." */
export const OriginsLine = ({ origins: { summary, because } }: OriginsLineProps) => (
  <p class="origins">
    <strong>{summary}</strong>
    {because.length === 0 ? '. ' : ': '}
    {because.join(' ')}{' '}
    <small class="quiet">
      A root is who says it first; only roots count as independent sources, and a copy adds none.
    </small>
  </p>
);
