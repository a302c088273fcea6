import { useState } from 'preact/hooks';
import { STRINGS } from '../strings.ts';
import type { OwnCopy } from './own-copy.ts';

const { reader: WORDS } = STRINGS;

/** A larger file is unlikely to be an article. */
const MOST_BYTES = 5_000_000;

interface CopyDropProps {
  readonly copy: OwnCopy | undefined;
  readonly total: number;
  /** Reads a text; resolves when its passages have been searched for. */
  readonly read: (text: string) => Promise<void>;
  readonly forget: () => void;
}

/** Accepts a reader's own copy of the text, by drop, choice or paste, and says how many passages were found in it. */
export function CopyDrop({ copy, total, read, forget }: CopyDropProps) {
  const [over, setOver] = useState(false);
  const [state, setState] = useState<'ready' | 'reading' | { readonly problem: string }>('ready');
  const take = async (text: string) => {
    setState('reading');
    await read(text);
    setState('ready');
  };
  const takeFile = async (file: File | undefined) => {
    if (file === undefined) return;
    if (file.size > MOST_BYTES) return setState({ problem: WORDS.tooLarge });
    try {
      await take(new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()));
    } catch {
      setState({ problem: WORDS.notText });
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const text = event.dataTransfer?.getData('text/plain');
    const file = event.dataTransfer?.files[0];
    void (file === undefined && text ? take(text) : takeFile(file));
  };
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain');
    if (!text) return;
    event.preventDefault();
    void take(text);
  };
  return (
    <section
      class="drop"
      data-over={over}
      aria-label={WORDS.dropLabel}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      onPaste={paste}
    >
      <p>{WORDS.drop}</p>
      <p class="buttons">
        <label class="file">
          {WORDS.choose}{' '}
          <input
            type="file"
            accept=".txt,.md,text/plain"
            onChange={({ currentTarget }) => void takeFile(currentTarget.files?.[0])}
          />
        </label>
        <input class="paste" aria-label={WORDS.paste} placeholder={WORDS.paste} value="" />
        {copy && (
          <button type="button" onClick={forget}>
            {WORDS.forget}
          </button>
        )}
      </p>
      <p role="status">{state === 'reading' ? WORDS.looking : copy && foundText(copy, total)}</p>
      {typeof state === 'object' && <p role="alert">{state.problem}</p>}
    </section>
  );
}

function foundText({ same, placed, missing }: OwnCopy, total: number): string {
  if (same) return WORDS.same;
  return placed.length === 0 ? WORDS.other : WORDS.foundAgain(placed.length, total, missing.length);
}
