import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { STRINGS } from '../strings.ts';

const SHOWN = 2_500;

interface CopyButtonProps {
  readonly text: () => string;
  readonly children: ComponentChildren;
}

/** Copies a text, and says whether that worked. */
export function CopyButton({ text, children }: CopyButtonProps) {
  const [told, setTold] = useState<string>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text());
      setTold(STRINGS.copied);
    } catch {
      setTold(STRINGS.copyFailed);
    }
    setTimeout(() => setTold(undefined), SHOWN);
  };
  return (
    <>
      <button type="button" onClick={copy}>
        {children}
      </button>
      <span class="told" role="status">
        {told}
      </span>
    </>
  );
}
