import type { DeskIssue } from '../../protocol.ts';

/** What is wrong, each with its way out. */
export function Issues({ issues }: { readonly issues: readonly DeskIssue[] }) {
  return (
    <>
      {issues.map(({ message, hint }) => (
        <span class="wrong" key={message}>
          <bdi>{message}</bdi>
          {hint && (
            <>
              {' '}
              <bdi>{hint}</bdi>
            </>
          )}
        </span>
      ))}
    </>
  );
}
