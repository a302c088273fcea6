import { useMedia } from '../view/use-media.ts';
import { KindKey, Legend } from './legend.tsx';
import type { Signed } from './signs.ts';
import { CANVAS_STRINGS } from './strings.ts';

/** What all signs of the drawing mean. On a phone the shapes, which are to be read without a key, are folded up. */
export function Keys({ drawn }: { readonly drawn: Signed }) {
  const phone = useMedia('(max-width: 820px)');
  return (
    <div class="keys">
      <Legend drawn={drawn} />
      {phone ? (
        <details>
          <summary>{CANVAS_STRINGS.kindKeyShort}</summary>
          <KindKey drawn={drawn} />
        </details>
      ) : (
        <KindKey drawn={drawn} />
      )}
    </div>
  );
}
