import { useRef, useState } from 'preact/hooks';
import { lazily } from '../lazily.tsx';
import { STRINGS } from '../strings.ts';
import type { ShareProps } from './share-body.tsx';

const LazyShareBody = lazily(async () => (await import('./share-body.tsx')).ShareBody);

/** The button that opens what can be shared. */
export function ShareMenu(props: ShareProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [opened, setOpened] = useState(0);
  const open = () => {
    setOpened(opened + 1);
    dialog.current?.showModal();
  };
  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={open}>
        {STRINGS.share}
      </button>
      <dialog ref={dialog} class="share" aria-label={STRINGS.share}>
        <div class="share-body">
          <div class="share-head">
            <h2>{STRINGS.share}</h2>
            <button type="button" onClick={() => dialog.current?.close()}>
              {STRINGS.close}
            </button>
          </div>
          {/* Opened anew, it begins anew; what could not be loaded is tried again. */}
          {opened > 0 && <LazyShareBody key={opened} {...props} />}
        </div>
      </dialog>
    </>
  );
}
