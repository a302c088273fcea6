import type { TargetedFocusEvent } from 'preact';

/**
 * What the field means that one was in last stays in sight: were it gone as soon as the mouse is pressed elsewhere, what is
 * pressed would move away under it.
 */
export function markField({ currentTarget, target }: TargetedFocusEvent<HTMLFormElement>): void {
  const field = target instanceof Element ? target.closest('.field') : null;
  if (field === null) return;
  for (const before of currentTarget.querySelectorAll('[data-last]')) before.removeAttribute('data-last');
  field.setAttribute('data-last', '');
}
