/** Where on the screen the reader is taken to read, as a part of its height. */
const READING = 0.5;

/** The step whose text is being read: the last that has begun; -1 where the story begins. */
export function readStep(steps: readonly HTMLElement[]): number {
  if (window.scrollY <= 0) return -1;
  const line = window.innerHeight * READING;
  return steps.findLastIndex((step) => step.getBoundingClientRect().top <= line);
}

/** The step that the address names. */
export const namedStep = (steps: readonly HTMLElement[]): HTMLElement | undefined =>
  steps.find(({ id }) => location.hash === `#${id}`);

/** The address follows the reader, without an entry in the history for every step. */
export function nameStep(step: HTMLElement | undefined): void {
  const hash = step === undefined ? '' : `#${step.id}`;
  if (location.hash !== hash)
    history.replaceState(history.state, '', hash || location.pathname + location.search);
}

/** Puts above each step which one it is, and links to those around it: each leads to the same link there. */
export function addLinks(steps: readonly HTMLElement[]): void {
  const links = steps.map((step, index) => {
    const row = document.createElement('p');
    row.className = 'step-links';
    row.role = 'group';
    row.ariaLabel = `Step ${index + 1} of ${steps.length}`;
    const title = document.createElement('span');
    title.textContent = row.ariaLabel;
    const [previous, next] = [
      linkTo(steps[index - 1], 'Previous step'),
      linkTo(steps[index + 1], 'Next step'),
    ];
    row.append(title, ...[previous, next].filter((link) => link !== undefined));
    step.prepend(row);
    return { previous, next };
  });
  for (const [index, { previous, next }] of links.entries()) {
    const [before, after] = [links[index - 1], links[index + 1]];
    previous?.addEventListener('click', (event) => follow(event, before?.previous ?? before?.next));
    next?.addEventListener('click', (event) => follow(event, after?.next ?? after?.previous));
  }
}

function linkTo(step: HTMLElement | undefined, words: string): HTMLAnchorElement | undefined {
  if (step === undefined) return undefined;
  const link = document.createElement('a');
  link.href = `#${step.id}`;
  link.textContent = words;
  return link;
}

/** Goes where a link leads, and takes the focus along. */
function follow(event: MouseEvent, counterpart: HTMLElement | undefined): void {
  if (!(event.currentTarget instanceof HTMLAnchorElement)) return;
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  location.hash = event.currentTarget.hash;
  counterpart?.focus({ preventScroll: true });
}
