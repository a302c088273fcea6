interface HeadPartProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly onDrop: () => void;
}

/** What is written, and the ways to leave it. */
export function HeadPart({ title, onClose, onDrop }: HeadPartProps) {
  return (
    <div class="head">
      <h2 id="form-title" tabIndex={-1}>
        {title}
      </h2>
      <button type="button" onClick={onClose}>
        Close, keep it <kbd>Esc</kbd>
      </button>
      <button type="button" onClick={onDrop} aria-keyshortcuts="Alt+T">
        Throw away <kbd>Alt T</kbd>
      </button>
    </div>
  );
}
