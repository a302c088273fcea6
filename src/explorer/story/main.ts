import { type Drawing, drawingOf } from './drawing.ts';
import { playerIn } from './player.ts';
import { addLinks, namedStep, nameStep, readStep } from './steps.ts';

/**
 * A story on a wide screen: beside the text that scrolls stands a stage with the picture of the step that is read. The
 * pictures of the article stay where they are, for readers who do not see them and for print; the stage is only a second
 * sight of them.
 */
function tell(telling: HTMLElement, steps: readonly HTMLElement[]): void {
  const stage = document.createElement('div');
  stage.className = 'stage';
  stage.ariaHidden = 'true';
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const keys = document.createElement('div');
  keys.className = 'keys';
  const captions = steps.map((step) => {
    const copy = document.createElement('div');
    copy.append(...(step.querySelector('figcaption')?.cloneNode(true).childNodes ?? []));
    return copy;
  });
  keys.append(...captions);
  stage.append(svg, keys);
  telling.append(stage);
  telling.classList.add('staged');
  addLinks(steps);

  const player = playerIn(svg);
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const drawings = new Map<string, Drawing>();
  let read: number | undefined;
  let drawn: number | undefined;

  async function draw(index: number, at: 'once' | 'leisure'): Promise<void> {
    const drawing = await drawingIn(steps[index], drawings);
    // By now another step may be read.
    if (index !== Math.max(read ?? 0, 0)) return;
    player.show(drawing, still.matches ? 'once' : at);
    for (const [number, caption] of captions.entries()) caption.classList.toggle('current', number === index);
    stage.dataset.step = String(index + 1);
    drawn = index;
  }

  function show(at: 'once' | 'leisure'): void {
    // On a small screen there is no stage: its pictures stand between the paragraphs.
    const staged = stage.clientWidth > 0;
    for (const scroll of telling.querySelectorAll<HTMLElement>('.scroll')) scroll.tabIndex = staged ? -1 : 0;
    if (!staged) return;
    draw(Math.max(read ?? 0, 0), drawn === undefined ? 'once' : at).catch(() => {
      // Without its pictures a stage is worth nothing: they stand in the article.
      telling.classList.remove('staged');
      show('once');
    });
  }

  function follow(): void {
    const now = readStep(steps);
    if (now === read) return;
    read = now;
    nameStep(steps[now]);
    show('leisure');
  }

  namedStep(steps)?.scrollIntoView();
  follow();
  let frame = 0;
  addEventListener(
    'scroll',
    () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(follow);
    },
    { passive: true },
  );
  addEventListener('popstate', () => namedStep(steps)?.scrollIntoView());
  addEventListener('resize', () => {
    follow();
    show('once');
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => show('once'));
}

/** The picture of a step, which the browser already has for the article. */
async function drawingIn(step: HTMLElement | undefined, known: Map<string, Drawing>): Promise<Drawing> {
  const image = step?.querySelector<HTMLImageElement>('figure img');
  if (!image) return { box: [0, 0, 1, 1], marks: [] };
  await image.decode();
  const address = image.currentSrc;
  const drawing = known.get(address) ?? drawingOf(await fetched(address));
  known.set(address, drawing);
  return drawing;
}

async function fetched(address: string): Promise<SVGSVGElement> {
  const answer = await fetch(address, { cache: 'force-cache' });
  const { documentElement } = new DOMParser().parseFromString(await answer.text(), 'image/svg+xml');
  if (answer.ok && documentElement instanceof SVGSVGElement) return documentElement;
  throw new Error(`no picture at ${address}`);
}

const telling = document.querySelector<HTMLElement>('.telling');
if (telling) tell(telling, [...telling.querySelectorAll<HTMLElement>('.steps > section')]);
