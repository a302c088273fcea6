import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { projectRoot } from '../../src/project-root.ts';

/** A page, and all that went wrong or out on it. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of scripts, and what the content security policy kept from happening. */
  readonly problems: string[];
  readonly requests: string[];
}

export interface VisitOptions {
  readonly dark?: boolean;
  readonly phone?: boolean;
  readonly size?: { readonly width: number; readonly height: number };
  /** Pixels of the screen in one of the page. */
  readonly finer?: number;
  /** For readers who did not ask for less motion. */
  readonly moving?: boolean;
  /** For readers whose browser runs no scripts. */
  readonly unscripted?: boolean;
  /** What is entered when the server asks for a name and a password. */
  readonly password?: string;
}

const WIDE = { width: 1400, height: 900 };
const PHONE = { width: 390, height: 844 };

/** Opens a page with a fresh browser profile. */
export async function visit(browser: Browser, address: string, options: VisitOptions = {}): Promise<Visit> {
  const context = await browser.newContext({
    colorScheme: options.dark ? 'dark' : 'light',
    viewport: options.size ?? (options.phone ? PHONE : WIDE),
    deviceScaleFactor: options.finer ?? 1,
    reducedMotion: options.moving ? 'no-preference' : 'reduce',
    javaScriptEnabled: !options.unscripted,
    acceptDownloads: true,
    locale: 'en-GB',
    ...(options.password !== undefined && {
      httpCredentials: { username: 'reader', password: options.password },
    }),
  });
  if (address.startsWith('http'))
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], {
      origin: new URL(address).origin,
    });
  const page = await context.newPage();
  // On a machine that is busy with other tests everything takes longer.
  page.setDefaultTimeout(90_000);
  const [problems, requests]: [string[], string[]] = [[], []];
  page.on('pageerror', ({ message }) => problems.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(address);
  return { page, context, problems, requests };
}

/** Waits until the drawing (and the timeline below it) stands still. */
export async function drawn(page: Page): Promise<void> {
  await page.locator('main[aria-busy="false"] .canvas canvas').first().waitFor();
  await page.locator('.timeline, .timeline-none').first().waitFor({ state: 'attached' });
  let before = await picture(page);
  for (;;) {
    await page.waitForTimeout(120);
    const now = await picture(page);
    if (now.equals(before)) return;
    before = now;
  }
}

/** The drawing as it is seen. */
export const picture = (page: Page): Promise<Buffer> => page.locator('.drawing').screenshot();

/** The largest difference between the pixels of two pictures, out of 255; smoothing alone may make some. */
export async function difference(page: Page, one: Buffer, other: Buffer): Promise<number> {
  const [first, second] = [one, other].map((file) => JSON.stringify(file.toString('base64')));
  return page.evaluate<number>(
    `(async () => {
      const pixels = async (file) => {
        const image = new Image();
        image.src = 'data:image/png;base64,' + file;
        await image.decode();
        const { width, height } = image;
        const canvas = Object.assign(document.createElement('canvas'), { width, height });
        const context = canvas.getContext('2d');
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, width, height).data;
      };
      const [one, other] = [await pixels(${first}), await pixels(${second})];
      if (one.length !== other.length) return 255;
      return one.reduce((most, value, index) => Math.max(most, Math.abs(value - other[index])), 0);
    })()`,
  );
}

const CY = "document.querySelector('.canvas')._cyreg.cy";

/** Where the records of the drawing stand on the screen, in the order of their ids. */
export async function places(page: Page): Promise<readonly Place[]> {
  return page.evaluate<Place[]>(
    `(() => {
      const { left, top } = document.querySelector('.canvas').getBoundingClientRect();
      return ${CY}.nodes(':visible')
        .map((node) => ({ id: node.id(), x: left + node.renderedPosition().x, y: top + node.renderedPosition().y }))
        .sort((one, other) => (one.id < other.id ? -1 : 1));
    })()`,
  );
}

export interface Place {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** Where one record, or the middle of one line, stands on the screen. */
export async function placeOf(page: Page, id: string): Promise<Place> {
  const found = await page.evaluate<Place | undefined>(
    `(() => {
      const { left, top } = document.querySelector('.canvas').getBoundingClientRect();
      const item = ${CY}.getElementById(${JSON.stringify(id)});
      if (item.empty()) return undefined;
      const { x, y } = item.isNode() ? item.renderedPosition() : item.renderedMidpoint();
      return { id: item.id(), x: left + x, y: top + y };
    })()`,
  );
  if (found === undefined) throw new Error(`${id} is not drawn.`);
  return found;
}

/** How many lines are drawn. */
export const lines = (page: Page): Promise<number> => page.evaluate<number>(`${CY}.edges(':visible').length`);

/** The browser to try the page with; says why where there is none. In CI that is an error. */
export async function findBrowser(): Promise<string | undefined> {
  if (!existsSync(join(projectRoot(), 'dist/explorer/index.html')))
    throw new Error('The page has not been built: npm run prepare');
  const found = await bundled().catch(() => undefined);
  const path = found ?? INSTALLED.find(existsSync);
  if (path !== undefined) return path;
  if (process.env.CI === 'true') throw new Error('The tests in a browser cannot run: there is no browser.');
  console.warn('Skipping the tests in a browser: install Chrome or set CHROME_PATH.');
  return undefined;
}

/** Starts the browser, without what the package would switch off: the tests look at what a policy forbids. */
export async function openBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--font-render-hinting=none'] });
}

/** The Chromium inside the package, which runs on Linux x64 alone. */
async function bundled(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}

const INSTALLED = [
  process.env.CHROME_PATH ?? '',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
].filter((path) => path !== '');
