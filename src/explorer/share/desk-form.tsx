import { useId } from 'preact/hooks';
import { LOOKS, SIZES } from '../../drawing/sizes.ts';
import { LIMITS } from '../../vocabulary.ts';
import { STRINGS } from '../strings.ts';
import { writeAddress } from '../view/address.ts';
import type { View } from '../view/view.ts';
import { CopyButton } from './copy-button.tsx';

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
  // Wherever the reader looks, the picture shows all.
  const address = writeAddress({ ...view, camera: undefined });
  const fields = [...new URLSearchParams(address.slice(address.indexOf('?')))];
  const { headline, deck, notes, credit } = STRINGS.deskFields;
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
      >
        <h3>{STRINGS.desk}</h3>
        <p class="quiet" id={note}>
          {STRINGS.deskNote}
        </p>
        {fields.map(([name, value], index) => (
          <input key={`${name} ${index}`} type="hidden" name={name} value={value} />
        ))}
        <label>
          {STRINGS.deskPicture}
          <select name="picture">
            <option value="map">{STRINGS.deskPictures.map}</option>
            <option value="timeline" disabled={!dated}>
              {STRINGS.deskPictures.timeline}
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
            {STRINGS.deskSize}
            <select name="size">
              <option value="">{STRINGS.deskFree}</option>
              {SIZES.map(({ name, label }) => (
                <option key={name} value={name}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          <label>
            {STRINGS.deskLook}
            <select name="theme">
              {LOOKS.map((look) => (
                <option key={look} value={look}>
                  {STRINGS.deskLooks[look]}
                </option>
              ))}
            </select>
          </label>
        </div>
        <p class="row">
          {TYPES.map((type) => (
            <button key={type} type="submit" formAction={`/picture.${type}`}>
              {STRINGS.deskMake(type)}
            </button>
          ))}
          <button type="submit" formAction="/picture.zip">
            {STRINGS.deskData}
          </button>
        </p>
      </form>
      <details>
        <summary>{STRINGS.altText}</summary>
        <p>{words}</p>
        <p>
          <CopyButton text={() => words}>{STRINGS.copyAlt}</CopyButton>
        </p>
      </details>
    </>
  );
}
