import { STRINGS } from './strings.ts';
import { misreadIn } from './view/misread.ts';

/** Names what the address of the page says that is not understood; nothing, where all of it is. */
export function MisreadNote() {
  const misread = misreadIn(location.search);
  if (misread.length === 0) return null;
  return (
    <p class="misread" role="status">
      {misread.map(STRINGS.misread).join(' ')} {STRINGS.misreadRest}
    </p>
  );
}
