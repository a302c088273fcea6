import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { projectRoot } from '../../src/project-root.ts';
import { canRunNeo4j } from '../support/neo4j.ts';

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
  readonly downloads?: boolean;
}

const WIDE = { width: 1400, height: 900 };
const PHONE = { width: 390, height: 844 };

/** Opens a page with a fresh browser profile. */
export async function visit(browser: Browser, address: string, options: VisitOptions = {}): Promise<Visit> {
  const { origin } = new URL(address);
  const context = await browser.newContext({
    colorScheme: options.dark ? 'dark' : 'light',
    viewport: options.phone ? PHONE : WIDE,
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  const page = await context.newPage();
  const [problems, requests]: [string[], string[]] = [[], []];
  page.on('pageerror', ({ message }) => problems.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(address);
  return { page, context, problems, requests };
}

/** Waits until the drawing stands. */
export async function drawn(page: Page): Promise<void> {
  await page.locator('main[aria-busy="false"] .canvas canvas').first().waitFor();
  // The canvas is painted with the next frames.
  await page.waitForTimeout(200);
}

/** Whether the page can be tried here, and with which browser; says why not. In CI that is an error. */
export async function findBrowser(): Promise<string | undefined> {
  if (!(await canRunNeo4j())) return undefined;
  if (!existsSync(join(projectRoot(), 'dist/explorer/index.html')))
    throw new Error('The page has not been built: npm run prepare');
  const found = await bundled().catch(() => undefined);
  const path = found ?? INSTALLED.find(existsSync);
  if (path !== undefined) return path;
  if (process.env.CI === 'true') throw new Error('The tests in a browser cannot run: there is no browser.');
  console.warn('Skipping the tests in a browser: install Chrome, or run them on Linux x64.');
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
