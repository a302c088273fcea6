import type { DeskClaim, DeskIssue } from '../protocol.ts';

interface TodoProps {
  readonly wrong: readonly DeskIssue[];
  readonly undone: readonly DeskIssue[];
  /** The claims of the file, for their sentences. */
  readonly claims: readonly DeskClaim[];
  readonly onClaim: (id: string) => void;
}

/** What is wrong with the file, and what is still to do. */
export function Todo({ wrong, undone, claims, onClaim }: TodoProps) {
  const sentenceOf = (id: string) => claims.find((claim) => claim.id === id)?.sentence ?? id;
  const list = (title: string, issues: readonly DeskIssue[]) =>
    issues.length > 0 && (
      <details class="todo">
        <summary>{title}</summary>
        <ul>
          {issues.map(({ message, hint, claim, where }) => (
            <li key={`${where} ${message}`}>
              <bdi>{message}</bdi>{' '}
              {hint && (
                <small>
                  <bdi>{hint}</bdi>{' '}
                </small>
              )}
              {claim !== null && (
                <button type="button" class="link" onClick={() => onClaim(claim)}>
                  Go to the claim: <bdi>{sentenceOf(claim)}</bdi>
                </button>
              )}
            </li>
          ))}
        </ul>
      </details>
    );
  return (
    <>
      {list(wrong.length === 1 ? '1 thing is wrong' : `${wrong.length} things are wrong`, wrong)}
      {list(`${undone.length} still to do`, undone)}
    </>
  );
}
