import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { DeskEdit, DeskForm, DeskRefusal, DeskState } from '../protocol.ts';
import { edit, Gone, getForm, getState, type Outcome } from './api.ts';

const AGAIN_MS = 1_500;

export interface Desk {
  readonly form: DeskForm | undefined;
  readonly state: DeskState | undefined;
  /** Why nothing can be saved, in words: the server does not answer. It is asked again until it does. */
  readonly gone: string | undefined;
  /** Makes a change; undefined where the server does not answer, so that nobody knows. */
  readonly make: (change: DeskEdit) => Promise<Outcome | undefined>;
  /** Shows what a refusal says stands now. */
  readonly take: (refusal: DeskRefusal) => void;
}

/** What stands on disk, as it changes, by whomever. */
export function useDesk(): Desk {
  const [form, setForm] = useState<DeskForm>();
  const [state, setState] = useState<DeskState>();
  const [gone, setGone] = useState<string>();
  const version = useRef<string | undefined>(undefined);
  version.current = state?.version;

  const look = useCallback(async () => {
    try {
      const [words, now] = [await getForm(), await getState()];
      setForm((before) => before ?? words);
      setState(now);
      setGone(undefined);
    } catch (error) {
      if (!(error instanceof Gone)) throw error;
      setGone(error.message);
    }
  }, []);

  useEffect(() => {
    let [closed, changes]: [boolean, EventSource | undefined] = [false, undefined];
    let again: ReturnType<typeof setTimeout> | undefined;
    const follow = () => {
      if (closed) return;
      changes = new EventSource('/api/changes');
      changes.onopen = () => void look();
      const hear = ({ data }: MessageEvent<string>) => {
        if (data !== version.current) void look();
      };
      changes.onmessage = hear;
      changes.addEventListener('version', hear);
      changes.onerror = () => {
        changes?.close();
        void look();
        clearTimeout(again);
        again = setTimeout(follow, AGAIN_MS);
      };
    };
    void look();
    follow();
    return () => {
      closed = true;
      clearTimeout(again);
      changes?.close();
    };
  }, []);

  const make = useCallback(async (change: DeskEdit) => {
    try {
      const outcome = await edit(change);
      if ('state' in outcome) setState(outcome.state);
      return outcome;
    } catch (error) {
      if (!(error instanceof Gone)) throw error;
      setGone(error.message);
      return undefined;
    }
  }, []);

  const take = useCallback((refusal: DeskRefusal) => {
    if (refusal.state !== null) setState(refusal.state);
  }, []);

  return { form, state, gone, make, take };
}
