/** Whether Enter in it would save the form unasked, were it left to the browser. */
export const isFilledIn = (target: EventTarget | null): target is HTMLInputElement | HTMLSelectElement =>
  target instanceof HTMLInputElement || target instanceof HTMLSelectElement;

/**
 * Goes on to the next field of the form that is in sight, and from the last to what saves it: Enter does so in every field, and
 * saves nothing.
 */
export function goOn(from: HTMLInputElement | HTMLSelectElement): void {
  // What was typed and not found would be lost on the way.
  if (from.closest('.combo')?.querySelector('.search-none')) return;
  const all = [
    ...(from.form?.querySelectorAll<HTMLElement>('.field input, .field select, button.main') ?? []),
  ].filter((one) => one === from || one.checkVisibility());
  const next = all[all.indexOf(from) + 1] ?? all.at(-1);
  next?.focus();
  if (next instanceof HTMLInputElement && next.type === 'text') next.select();
}
