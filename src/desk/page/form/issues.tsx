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

/** With a capital, unless an id comes first. */
const sentence = (text: string): string => {
  const whole = /[.!?]$/.test(text) ? text : `${text}.`;
  return /^\S*[-_:]/.test(whole) ? whole : capital(whole);
};
