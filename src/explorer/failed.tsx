import type { Asked } from './api/use-ask.ts';
import { STRINGS } from './strings.ts';

/** What could not be read, why, and a way to ask again; whatever else is on the page stays as it is. */
export function Failed({
  asked: { error, again },
  what,
}: {
  readonly asked: Pick<Asked<unknown>, 'error' | 'again'>;
  /** What is missing, in a sentence. */
  readonly what?: string;
}) {
  if (error === undefined) return null;
  const said = [what, error.message, error.passing ? STRINGS.asksItself : error.hint];
  return (
    <div class="failed" role="alert">
      <p>{said.filter(Boolean).join(' ')}</p>
      <button type="button" onClick={again}>
        {STRINGS.tryAgain}
      </button>
    </div>
  );
}
