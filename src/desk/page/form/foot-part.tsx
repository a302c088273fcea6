import type { DeskIssue } from '../../protocol.ts';
import { Issues } from './issues.tsx';
import { PreviewPart, type Seen } from './preview-part.tsx';

interface FootPartProps {
  readonly shown: Seen | undefined;
  /** What is wrong, and stands at no field. */
  readonly issues: readonly DeskIssue[];
  /** Why it was not saved, wherever in the form that is mended. */
  readonly refused: readonly DeskIssue[];
  readonly saving: boolean;
  readonly onAnother: () => void;
}

/** What a claim will read as, and what can be done with it. */
export function FootPart({ shown, issues, refused, saving, onAnother }: FootPartProps) {
  return (
    <div class="foot">
      <PreviewPart shown={shown} issues={issues} />
      {refused.length > 0 && (
        <p class="refused">
          <strong>Not saved.</strong> <Issues issues={refused} />
        </p>
      )}
      <p class="buttons">
        <button
          type="submit"
          id="claim-save"
          class="main"
          aria-busy={saving}
          aria-keyshortcuts="Control+Enter"
        >
          Save <kbd>Ctrl Enter</kbd>
        </button>
        <small class="quiet enters">
          Once you have read the sentence, <kbd>Enter</kbd> saves it.
        </small>
        <button type="button" onClick={onAnother} aria-keyshortcuts="Control+Shift+Enter">
          Save, one more here <kbd>Ctrl Shift Enter</kbd>
        </button>
      </p>
    </div>
  );
}
