import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DeskSentence } from '../../protocol.ts';

interface NoteFormProps {
  readonly sentence: DeskSentence;
  /** What was written the last time. */
  readonly before: string;
  readonly onSave: (note: string | null) => void;
  readonly onClose: () => void;
}

/** Why nothing is claimed from a sentence. */
export function NoteForm({ sentence, before, onSave, onClose }: NoteFormProps) {
  const [text, setText] = useState(sentence.note ?? before);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  return (
    <form
      class="note-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(text.trim() === '' ? null : text.trim());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <label for="note-text">Why nothing is claimed from {sentence.key}</label>
      <input
        ref={input}
        id="note-text"
        type="text"
        dir="auto"
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <p class="buttons">
        <button type="submit" class="main">
          Save the note <kbd>Enter</kbd>
        </button>
        {sentence.note !== null && (
          <button type="button" onClick={() => onSave(null)}>
            Take the note away
          </button>
        )}
        <button type="button" onClick={onClose}>
          Close <kbd>Esc</kbd>
        </button>
      </p>
    </form>
  );
}
