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
  readonly onClose: () => void;
  readonly onDrop: () => void;
}

/** What a claim will read as, and what can be done with it. */
export function FootPart({ shown, issues, refused, saving, onAnother, onClose, onDrop }: FootPartProps) {
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
          Save and next <kbd>Ctrl Enter</kbd>
        </button>
        <button type="button" onClick={onAnother} aria-keyshortcuts="Control+Shift+Enter">
          Save, another on these words <kbd>Ctrl Shift Enter</kbd>
        </button>
        <button type="button" onClick={onClose}>
          Close, keep it <kbd>Esc</kbd>
        </button>
        <button type="button" onClick={onDrop} aria-keyshortcuts="Alt+T">
          Throw away <kbd>Alt T</kbd>
        </button>
      </p>
    </div>
  );
}
