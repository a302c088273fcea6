import { lineOf } from '../drawing/certainty.ts';
import { evidenceAddress, recordAddress } from './address.ts';
import { Sample, SourceLink } from './cells.tsx';
import { grouped } from './grouped.ts';
import { sureWords } from './standing.ts';
import { surestTold, tellersOf } from './tellers.ts';
import type { Told } from './told-answer.ts';
import type { SourceNamed } from './where.ts';

interface SaidProps {
  readonly claims: readonly Told[];
  /** The fact that they are about. */
  readonly rid?: string | undefined;
}

/** What one side says, in the words of its surest claim: with its line, who says so and how surely each, and in which documents. */
export function Said({ claims, rid }: SaidProps) {
  const [first, ...others] = surestTold(claims);
  if (first === undefined) return null;
  const { by, documents } = tellersOf(claims);
  return (
    <span class="told-by">
      <Sample line={lineOf(first.basis)} /> <a href={recordAddress(first.id)}>{first.sentence}</a>{' '}
      <small class="quiet">
        {grouped([first, ...others], ({ basis }) => basis).map((alike) => (
          <span key={alike[0]?.basis}>
            {sureWords(alike[0]?.basis ?? '')}, says who: <Listed all={tellersOf(alike).by} />
            {' · '}
          </span>
        ))}
        {documents.some(({ id }) => !by.some((one) => one.id === id)) && (
          <>
            in <Listed all={documents} />
            {' · '}
          </>
        )}
        <a href={rid === undefined ? recordAddress(first.id) : evidenceAddress(rid)}>why</a>
      </small>
    </span>
  );
}

/** Records one after the other; a document goes by its headline. */
export const Listed = ({ all }: { readonly all: readonly SourceNamed[] }) => (
  <>
    {all.map((one, place) => (
      <span key={one.id}>
        {place > 0 && '; '}
        <SourceLink source={one} />
      </span>
    ))}
  </>
);
