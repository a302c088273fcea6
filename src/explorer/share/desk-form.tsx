import { useId } from 'preact/hooks';
import { LOOKS, SIZES } from '../../drawing/sizes.ts';
import { LIMITS } from '../../vocabulary.ts';
import { STRINGS } from '../strings.ts';
import { writeAddress } from '../view/address.ts';
import type { View } from '../view/view.ts';
import { CopyButton } from './copy-button.tsx';
import { DESK_STRINGS } from './desk-strings.ts';
import { useMaking } from './use-making.ts';

const TYPES = ['pdf', 'png', 'svg'] as const;

interface DeskFormProps {
  readonly view: View;
  readonly title: string;
  /** The picture in words. */
  readonly words: string;
  /** Whether anything has a date, for a timeline. */
  readonly dated: boolean;
}

/** A picture for print or the web: the server draws it, at an address that others can use too. */
export function DeskForm({ view, title, words, dated }: DeskFormProps) {
  const note = useId();
  const { making, make } = useMaking();
  // Wherever the reader looks, the picture shows all.
  const address = writeAddress({ ...view, camera: undefined });
  const fields = [...new URLSearchParams(address.slice(address.indexOf('?')))];
  const { headline, deck, notes, credit } = DESK_STRINGS.deskFields;
  // Not disabled: the focus stays on what was pressed.
  const waits = { type: 'submit', 'aria-disabled': making.at === 'work' } as const;
  return (
    <>
      <form
        key={address}
        class="desk"
        method="get"
        action="/picture.pdf"
        target="_blank"
        aria-describedby={note}
        rel="noopener"
        aria-busy={making.at === 'work'}
        onSubmit={(event) => {
          const { submitter, currentTarget } = event;
          // A browser that does not say which button it was opens the file itself.
          if (!(submitter instanceof HTMLButtonElement)) return;
          event.preventDefault();
          make(currentTarget, submitter);
        }}
      >
        <h3>{DESK_STRINGS.desk}</h3>
        <p class="quiet" id={note}>
          {STRINGS.deskNote}
        </p>
        {fields.map(([name, value], index) => (
          <input key={`${name} ${index}`} type="hidden" name={name} value={value} />
        ))}
        <label>
          {DESK_STRINGS.deskPicture}
          <select name="picture">
            <option value="map">{DESK_STRINGS.deskPictures.map}</option>
            <option value="timeline" disabled={!dated}>
              {DESK_STRINGS.deskPictures.timeline}
            </option>
          </select>
        </label>
        <label>
          {headline}
          <input name="headline" defaultValue={title} maxLength={LIMITS.pictureLine} />
        </label>
        <label>
          {deck}
          <textarea name="deck" rows={2} maxLength={LIMITS.pictureText} />
        </label>
        <label>
          {notes}
          <textarea name="notes" rows={2} maxLength={LIMITS.pictureText} />
        </label>
        <label>
          {credit}
          <input name="credit" maxLength={LIMITS.pictureLine} />
        </label>
        <div class="row">
          <label>
            {DESK_STRINGS.deskSize}
            <select name="size">
              <option value="">{DESK_STRINGS.deskFree}</option>
              {SIZES.map(({ name, label }) => (
                <option key={name} value={name}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          <label>
            {DESK_STRINGS.deskLook}
            <select name="theme">
              {LOOKS.map((look) => (
                <option key={look} value={look}>
                  {DESK_STRINGS.deskLooks[look]}
                </option>
              ))}
            </select>
          </label>
        </div>
        <p class="row">
          {TYPES.map((type) => (
            <button key={type} value={type} formAction={`/picture.${type}`} {...waits}>
              {DESK_STRINGS.deskMake(type)}
            </button>
          ))}
          <button value="zip" formAction="/picture.zip" {...waits}>
            {DESK_STRINGS.deskData}
          </button>
        </p>
        <p class="made" role="status">
          {making.at === 'work' && <progress aria-label={DESK_STRINGS.deskMaking(making.type)} />}{' '}
          {making.at === 'work' && DESK_STRINGS.deskMaking(making.type)}
          {making.at === 'end' && (
            <>
              {DESK_STRINGS.deskMade(making.name)}{' '}
              <a href={making.address} target="_blank" rel="noopener">
                {DESK_STRINGS.deskAddress}
              </a>
            </>
          )}
          {making.at === 'fault' && DESK_STRINGS.deskFailed(making.why)}
        </p>
      </form>
      <details>
        <summary>{DESK_STRINGS.altText}</summary>
        <p>{words}</p>
        <p>
          <CopyButton text={() => words}>{DESK_STRINGS.copyAlt}</CopyButton>
        </p>
      </details>
    </>
  );
}
