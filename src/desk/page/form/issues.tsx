import { capital } from '../../../dossier/capital.ts';
import type { DeskIssue } from '../../protocol.ts';

/** What is wrong, each with its way out. */
export function Issues({ issues }: { readonly issues: readonly DeskIssue[] }) {
  return (
    <>
      {issues.map(({ message, hint }) => (
        <span class="wrong" key={message}>
          <bdi>{sentence(message)}</bdi> {hint && <bdi>{sentence(hint)}</bdi>}
        </span>
      ))}
    </>
  );
}

const sentence = (text: string): string => capital(/[.!?]$/.test(text) ? text : `${text}.`);
