import type {
  ClaimDraft,
  DeskChanged,
  DeskEdit,
  DeskForm,
  DeskFound,
  DeskName,
  DeskPhrase,
  DeskPreview,
  DeskRefusal,
  DeskState,
  Unfinished,
} from '../protocol.ts';

/** The server of the desk does not answer, or answers this browser no more; says so in words. */
export class Gone extends Error {}

/** How an edit went: what stands now, or why it was refused. */
export type Outcome =
  | { readonly state: DeskState }
  | { readonly refusal: DeskRefusal; readonly conflict: boolean };

const SILENT =
  'The desk does not answer. What you have typed is kept here; it is asked again every two seconds. If you stopped it, start it again: antiphon edit.';

async function call(path: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(`/api/${path}`, init).catch((error: unknown) => {
    if (init.signal?.aborted) throw error;
    throw new Gone(SILENT);
  });
  if (response.ok || REFUSALS.includes(response.status)) return response;
  const told: Partial<DeskRefusal> = await response.json().catch(() => ({}));
  throw new Gone([told.message ?? SILENT, told.hint].filter(Boolean).join(' '));
}

/** What is asked for is wrong, not who asks. */
const REFUSALS = [400, 409, 413, 422];

const json = (method: string, body: unknown): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

export const getForm = async (): Promise<DeskForm> => (await call('form')).json();
export const getState = async (): Promise<DeskState> => (await call('state')).json();

export const getPhrases = async (): Promise<readonly DeskPhrase[]> => (await call('phrases')).json();

export const getNames = async (): Promise<readonly DeskName[]> => (await call('names')).json();
export const getChanged = async (): Promise<DeskChanged> => (await call('changed')).json();

export async function find(text: string, kinds: readonly string[], signal: AbortSignal): Promise<DeskFound> {
  const asked = new URLSearchParams({ q: text, kinds: kinds.join(',') });
  return (await call(`search?${asked}`, { signal })).json();
}

export async function preview(claim: ClaimDraft, signal: AbortSignal): Promise<DeskPreview> {
  const response = await call('preview', { ...json('POST', { claim }), signal });
  if (response.ok) return response.json();
  const refusal: DeskRefusal = await response.json();
  return { sentence: null, issues: issuesOf(refusal), facts: [], unsaid: [], alike: [] };
}

/** What is wrong, at its fields where they are known. */
export const issuesOf = ({ message, hint, issues }: DeskRefusal): DeskPreview['issues'] =>
  issues.length > 0 ? issues : [{ message, hint, claim: null, field: null, where: '' }];

export async function edit(change: DeskEdit): Promise<Outcome> {
  const response = await call('edit', json('POST', change));
  if (response.ok) return { state: await response.json() };
  return { refusal: await response.json(), conflict: response.status === 409 };
}

/** `leaving`: the page is about to be closed, and the request is to outlive it. */
export async function keepUnfinished(form: Unfinished | null, leaving = false): Promise<void> {
  await call('unfinished', { ...json('PUT', form), keepalive: leaving });
}
