import { useState } from 'preact/hooks';
import { STRINGS } from '../strings.ts';
import { save } from './picture.ts';

/** What became of a file that a form asked for. */
export type Making =
  | { readonly at: 'rest' }
  | { readonly at: 'work'; readonly type: string }
  | { readonly at: 'end'; readonly name: string; readonly address: string }
  | { readonly at: 'fault'; readonly why: string };

/** Has the server make what a form asks for, saves it, and tells how far that is: a large picture takes seconds. */
export function useMaking() {
  const [making, setMaking] = useState<Making>({ at: 'rest' });
  const make = async (form: HTMLFormElement, button: HTMLButtonElement): Promise<void> => {
    if (making.at === 'work') return;
    const address = new URL(button.formAction);
    for (const [name, value] of new FormData(form))
      if (typeof value === 'string') address.searchParams.append(name, value);
    setMaking({ at: 'work', type: button.value });
    setMaking(await made(address.href, button.value));
  };
  return { making, make };
}

async function made(address: string, type: string): Promise<Making> {
  try {
    const answer = await fetch(address);
    if (!answer.ok) return { at: 'fault', why: whyNot(await answer.json()) };
    const name = nameIn(answer.headers.get('content-disposition')) ?? `picture.${type}`;
    save(await answer.blob(), name);
    return { at: 'end', name, address };
  } catch {
    return { at: 'fault', why: STRINGS.deskNoAnswer };
  }
}

const nameIn = (header: string | null): string | undefined => /filename="([^"]+)"/.exec(header ?? '')?.[1];

/** What the server says is wrong, and what helps. */
function whyNot({
  errors,
}: {
  errors?: readonly { message: string; extensions?: { hint?: string } }[];
}): string {
  const [error] = errors ?? [];
  return [error?.message, error?.extensions?.hint].filter(Boolean).join('; ') || STRINGS.deskNoAnswer;
}
