import { STRINGS } from './strings.ts';

/** What could not be loaded, most often since the page was renewed while it was open; only the whole page, loaded again, has it. */
export function LoadAgain({ what = STRINGS.partMissing }: { readonly what?: string }) {
  return (
    <div class="failed" role="alert">
      <p>{what}</p>
      <button type="button" onClick={() => location.reload()}>
        {STRINGS.loadAgain}
      </button>
    </div>
  );
}
