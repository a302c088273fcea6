import { useEffect, useRef } from 'preact/hooks';

const KEYS: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  [
    'In the article',
    [
      ['↑ ↓', 'the sentence before or after; Page up and down, Ctrl Home and Ctrl End go farther'],
      ['← →', 'a single word of it; Home and End its first and last'],
      ['Shift ← →', 'more or fewer words; Shift ↑ ↓ more sentences'],
      ['Esc', 'the whole sentence again'],
      ['Enter', 'a claim on these words, or one more quotation for the claim that is open'],
      ['Shift Enter', 'words that help to read the claim that is open'],
      ['X', 'this sentence says nothing: a note says why'],
      ['N', 'the next sentence that is uncovered'],
      ['P', 'the next proposal of a program'],
      ['C', 'what changed: the facts that your claims have made or changed'],
      ['D', 'what is known of the article: its headline, day, publisher'],
      ['A', 'all claims, or only those on these words'],
    ],
  ],
  [
    'On the card of a claim or a proposal',
    [
      ['Y', 'accepts a proposal; of a claim, that you have read it too'],
      ['E', 'changes it'],
      ['Delete', 'removes a claim, rejects a proposal'],
    ],
  ],
  [
    'In a claim',
    [
      ['Enter', 'takes what is marked in the list and goes on to the next field'],
      ['Enter on Save', 'saves, once the sentence stands there'],
      ['Ctrl Enter', 'saves; the place in the article stays, at the next words that are not claimed'],
      ['Ctrl Shift Enter', 'saves, and begins another on the same words'],
      ['Alt O', 'says with it that a new event took place'],
      ['Alt W', 'who says so, and how'],
      ['Alt A', 'the article itself says so'],
      ['Alt L', 'whoever said so in the claim before says so'],
      ['Alt S', 'whom the words name as speaking says so'],
      ['Alt F', 'takes what only fits, where the desk knows it'],
      ['Alt K', 'takes whoever is known by the name of somebody new'],
      ['Alt T', 'throws the claim away'],
      ['Esc', 'closes the list, then the form; what is in it is kept'],
    ],
  ],
  [
    'Everywhere',
    [
      ['Ctrl Z', 'undoes, outside fields for text; Ctrl Shift Z does it again'],
      ['F6', 'from the article to the claims, and back'],
      ['?', 'these keys'],
    ],
  ],
];

/** The keys, over the page. */
export function Keys({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="keys" aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">Keys</h2>
      {KEYS.map(([title, rows]) => (
        <section key={title}>
          <h3>{title}</h3>
          <dl>
            {rows.map(([key, what]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <button type="button" onClick={() => dialog.current?.close()}>
        Close <kbd>Esc</kbd>
      </button>
    </dialog>
  );
}
