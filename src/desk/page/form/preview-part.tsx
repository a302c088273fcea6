import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ClaimDraft, DeskIssue, DeskPreview, PreviewFact } from '../../protocol.ts';
import { preview } from '../api.ts';
import { Issues } from './issues.tsx';

const WAIT = 250;

/** What was seen of a draft; `isPast` while it is of what stood in the form a moment before. */
export interface Seen extends DeskPreview {
  readonly isPast: boolean;
}

/** What a draft would read as and make of the graph, as soon as somebody rests. */
export function usePreview(draft: ClaimDraft | undefined): Seen | undefined {
  const key = draft && JSON.stringify(draft);
  const [seen, setSeen] = useState<{ readonly key: string; readonly preview: DeskPreview }>();
  useEffect(() => {
    // Of another claim nothing stays.
    if (draft === undefined || key === undefined) return setSeen(undefined);
    const controller = new AbortController();
    const timer = setTimeout(() => {
      preview(draft, controller.signal).then(
        (one) => setSeen({ key, preview: one }),
        () => undefined,
      );
    }, WAIT);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [key]);
  return draft === undefined || seen === undefined
    ? undefined
    : { ...seen.preview, isPast: seen.key !== key };
}

const SIGNS: Readonly<Record<PreviewFact['what'], readonly [string, string]>> = {
  appears: ['+', 'New'],
  vanishes: ['−', 'Gone'],
  changed: ['~', 'Changed'],
};

/** What changes or vanishes is seen first. */
const ORDER: readonly PreviewFact['what'][] = ['changed', 'vanishes', 'appears'];
const MOST = 6;
/** More of them may be longer than there is room for: then they scroll, also by keys. */
const SHORT = 1;

/** The sentence as it will read, and the facts that it makes or changes. */
export function PreviewPart({
  shown,
  issues,
}: {
  readonly shown: Seen | undefined;
  /** What is wrong, and stands at no field. */
  readonly issues: readonly DeskIssue[];
}) {
  const facts = (shown?.facts ?? []).toSorted(
    (one, other) => ORDER.indexOf(one.what) - ORDER.indexOf(other.what),
  );
  return (
    <section
      class="preview"
      aria-labelledby="preview-title"
      aria-busy={shown?.isPast === true}
      tabIndex={facts.length + issues.length > SHORT ? 0 : undefined}
    >
      <h3 id="preview-title">It will read</h3>
      <p class="reads">
        {shown?.sentence ? (
          <bdi>{shown.sentence}</bdi>
        ) : (
          <span class="quiet">As soon as it is complete, its sentence stands here.</span>
        )}
      </p>
      {facts.length > 0 && (
        <ul class="facts" aria-label="What it makes of the graph">
          {facts.slice(0, MOST).map((fact) => (
            <FactLine key={`${fact.what} ${fact.text}`} fact={fact} isTold={fact.text === shown?.sentence} />
          ))}
          {facts.length > MOST && <li>And {facts.length - MOST} more.</li>}
        </ul>
      )}
      <p class="others">
        <Issues issues={issues} />
      </p>
    </section>
  );
}

interface FactLineProps {
  readonly fact: PreviewFact;
  /** Whether its sentence stands above it already. */
  readonly isTold?: boolean;
  readonly children?: ComponentChildren;
}

/** A fact that appears (+), vanishes (−) or changes (~), with how sure it is. */
export function FactLine({ fact: { what, text, standing, notes }, isTold = false, children }: FactLineProps) {
  const [sign, word] = SIGNS[what];
  return (
    <li data-what={what}>
      <span class="what" title={word}>
        {sign} <span class="unseen">{word}: </span>
      </span>
      <span>
        {isTold ? 'This fact:' : <bdi>{text}</bdi>} <small class="standing">{standing}</small>
        {notes.map((note) => (
          <small key={note} class="quiet note">
            <bdi>{note}</bdi>
          </small>
        ))}
        {children}
      </span>
    </li>
  );
}
