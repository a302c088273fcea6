import type { ComponentChildren } from 'preact';
import { LineSample } from '../../../dossier/line-sample.tsx';
import { lineOf } from '../../../drawing/certainty.ts';
import type { DeskClaim } from '../../protocol.ts';
import { Quote } from '../article/quote.tsx';

interface ClaimCardProps {
  readonly claim: Omit<DeskClaim, 'line' | 'standing'>;
  readonly points: readonly string[];
  /** How sure its fact is; of a proposal, that it counts for nothing. */
  readonly standing: ComponentChildren;
  readonly proposed?: boolean;
  /** As what it counts, where that is not what it says it rests on. */
  readonly countsAs?: string;
  /** What keys do on it, by key. */
  readonly acts: Readonly<Record<string, () => void>>;
  readonly children: ComponentChildren;
}

/** A claim as its sentence, with how sure it is, its words, who has read it, and what can be done with it. */
export function ClaimCard({
  claim,
  points,
  standing,
  proposed = false,
  countsAs,
  acts,
  children,
}: ClaimCardProps) {
  const { id, sentence, fields, passages, reviewedBy } = claim;
  const basis = typeof fields.basis === 'string' ? fields.basis : undefined;
  return (
    <article
      class={proposed ? 'card proposed' : 'card'}
      id={`card-${id}`}
      aria-labelledby={`card-${id}-title`}
      tabIndex={-1}
      onKeyDown={(event) => {
        const act = acts[event.key.toLowerCase()];
        if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        act();
      }}
    >
      <LineSample line={lineOf(countsAs ?? basis)} />
      <h3 id={`card-${id}-title`}>
        <bdi>{sentence}</bdi>
      </h3>
      <p class="standing">{standing}</p>
      {passages.map(({ key, start, end }) => (
        <p key={`${key} ${start}`} class="quote">
          <small>{key}</small> <Quote points={points} span={{ start, end }} />
        </p>
      ))}
      {passages.length === 0 && <p class="quote quiet">It rests on no words of this article.</p>}
      {reviewedBy.length > 0 && (
        <p class="read">
          ✓ Read and agreed to by{' '}
          {reviewedBy.map(({ id: one, name }, place) => (
            <bdi key={one}>
              {place > 0 && ', '}
              {name}
            </bdi>
          ))}
        </p>
      )}
      <p class="buttons">{children}</p>
    </article>
  );
}
