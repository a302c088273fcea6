import type { DeskIssue } from '../../protocol.ts';
import { Quote } from '../article/quote.tsx';
import { Issues } from './issues.tsx';
import type { ClaimForm } from './model.ts';

interface QuotedProps {
  readonly claim: ClaimForm;
  readonly points: readonly string[];
  readonly issues: readonly DeskIssue[];
  readonly onClaim: (claim: ClaimForm) => void;
}

/** The words that it rests on, and those that help to read them. */
export function Quoted({ claim, points, issues, onClaim }: QuotedProps) {
  const list = (name: 'passages' | 'context') =>
    claim[name].map((span) => (
      <li key={`${name} ${span.start}`}>
        {name === 'context' && <small>to read it right: </small>}
        <Quote points={points} span={span} />{' '}
        <button
          type="button"
          aria-label="Take these words away"
          title="Take these words away"
          onClick={() => onClaim({ ...claim, [name]: claim[name].filter((one) => one !== span) })}
        >
          ×
        </button>
      </li>
    ));
  return (
    <div class="quoted" id="claim-passages" tabIndex={-1}>
      <ul class="chips" aria-label="Its words">
        {list('passages')}
        {list('context')}
      </ul>
      {claim.passages.length === 0 && (
        <p class="quiet">
          No words yet: choose some in the article and press Enter, unless it is the curators' reading.
        </p>
      )}
      <Issues issues={issues} />
    </div>
  );
}
