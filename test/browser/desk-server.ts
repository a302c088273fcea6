import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { projectRoot } from '../../src/project-root.ts';
import { FIXTURE } from '../support/fixture.ts';
import { type Outcome, run } from '../support/own-project.ts';
import { type Visit, type VisitOptions, visit } from './browser.ts';

const CLI = join(projectRoot(), 'dist/src/cli.js');

/** `antiphon edit` on a copy of the seeds and an article. */
export interface TestDesk {
  /** Opens its page with a browser of its own, or in that of an earlier visit, as a second tab. */
  open(options?: VisitOptions & { readonly beside?: Visit }): Promise<Visit>;
  /** What `antiphon check` says of the folder. */
  check(): Promise<Outcome>;
  /** The file of the source as it is on disk. */
  file(): string;
  /** Ends the server, as Ctrl-C does, and what was written stays. */
  stop(): Promise<void>;
  /** Starts it again on the same files, at the same address; as another curator, if one is given. */
  start(setting?: Pick<DeskSetting, 'as'>): Promise<void>;
  remove(): Promise<void>;
}

export interface DeskSetting {
  /** The curator as whom it is opened. */
  readonly as?: string;
  /** Curators beside those of the project, by id. */
  readonly curators?: Readonly<Record<string, string>>;
  /** Whether the rules of Antiphon propose claims first. */
  readonly drafted?: boolean;
}

export type OpenDesk = (name: string, text: string, setting?: DeskSetting) => Promise<TestDesk>;

/** Starts a desk on an article of this name. */
export async function openDesk(
  browser: Browser,
  name: string,
  text: string,
  { as, curators, drafted = false }: DeskSetting = {},
): Promise<TestDesk> {
  const root = mkdtempSync(join(tmpdir(), 'antiphon-desk-'));
  const [seeds, articles] = [join(root, 'seed'), join(root, 'articles')];
  cpSync(FIXTURE.seed, seeds, { recursive: true });
  mkdirSync(articles);
  const article = join(articles, `${name}.txt`);
  writeFileSync(article, text);
  if (curators !== undefined)
    writeFileSync(join(seeds, 'readers.yaml'), `entities:\n  Curator: ${JSON.stringify(curators)}\n`);
  if (drafted) await run([CLI, 'draft', article, '--seed', seeds], {});
  let running: { readonly address: string; stop(): Promise<void> } | undefined;
  let port = '0';
  const start = async (now: Pick<DeskSetting, 'as'> = { ...(as !== undefined && { as }) }) => {
    running = await serve([
      CLI,
      'edit',
      article,
      '--seed',
      seeds,
      '--port',
      port,
      ...(now.as === undefined ? [] : ['--as', now.as]),
    ]);
    port = new URL(running.address).port;
  };
  const stop = async () => {
    await running?.stop();
    running = undefined;
  };
  await start();
  return {
    start,
    stop,
    file: () => readFileSync(join(seeds, `${name}.yaml`), 'utf8'),
    check: () => run([CLI, 'check', seeds, '--sources', articles], {}),
    async open({ beside, ...options } = {}) {
      const { address = '' } = running ?? {};
      if (beside === undefined) return visit(browser, address, options);
      const page = await beside.context.newPage();
      // The address of a desk that was started again lets this browser in again.
      await page.goto(address);
      if ((await page.title()) === '') await page.goto(new URL('/', address).href);
      return { ...beside, page };
    },
    async remove() {
      await stop();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

async function serve(args: readonly string[]) {
  const child = spawn(process.execPath, [...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const [found] = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/.exec(said) ?? [];
        if (found !== undefined) resolve(found);
      });
    child.once('close', () => reject(new Error(`The desk did not open: ${said}`)));
  });
  return {
    address,
    async stop() {
      child.kill('SIGINT');
      await ended;
    },
  };
}
