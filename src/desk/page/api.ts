import type {
  ClaimDraft,
  DeskEdit,
  DeskForm,
  DeskFound,
  DeskPreview,
  DeskRefusal,
  DeskState,
  Unfinished,
} from '../protocol.ts';

/** The server of the desk does not answer: it was stopped, or the machine slept. */
export class Gone extends Error {}

/** How an edit went: what stands now, or why it was refused. */
export type Outcome =
  | { readonly state: DeskState }
  | { readonly refusal: DeskRefusal; readonly conflict: boolean };

async function call(path: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(`/api/${path}`, init).catch((error: unknown) => {
    if (init.signal?.aborted) throw error;
    throw new Gone('The desk does not answer.');
  });
  if (response.status >= 500 || response.status === 404) throw new Gone('The desk does not answer.');
  return response;
}

const json = (method: string, body: unknown): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

export const getForm = async (): Promise<DeskForm> => (await call('form')).json();
export const getState = async (): Promise<DeskState> => (await call('state')).json();

export async function find(text: string, kinds: readonly string[], signal: AbortSignal): Promise<DeskFound> {
  const asked = new URLSearchParams({ q: text, kinds: kinds.join(',') });
  return (await call(`search?${asked}`, { signal })).json();
}

export const preview = async (claim: ClaimDraft, signal: AbortSignal): Promise<DeskPreview> =>
  (await call('preview', { ...json('POST', { claim }), signal })).json();

export async function edit(change: DeskEdit): Promise<Outcome> {
  const response = await call('edit', json('POST', change));
  if (response.ok) return { state: await response.json() };
  return { refusal: await response.json(), conflict: response.status === 409 };
}

/** `leaving`: the page is about to be closed, and the request is to outlive it. */
export async function keepUnfinished(form: Unfinished | null, leaving = false): Promise<void> {
  await call('unfinished', { ...json('PUT', form), keepalive: leaving });
}
