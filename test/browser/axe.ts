import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly {
    readonly html: string;
    readonly target: readonly string[];
    readonly failureSummary?: string;
  }[];
}

const SIZE = 'target-size';

/** What axe finds, good practice and the sizes of targets included, that is more than minor. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate<{ violations: readonly Violation[] }>(
    `axe.run({ runOnly: ${JSON.stringify(RULES)} })`,
  );
  const told: string[] = [];
  for (const { id, impact, nodes } of found)
    for (const { html, target, failureSummary } of nodes)
      if (impact !== 'minor' && (id !== SIZE || (await isSmallUncovered(page, target))))
        told.push(`${id}: ${html} ${failureSummary}`);
  return told;
}

/** Whether a target is too small also where the bar at the foot of a phone, under which a page scrolls, does not cover it. */
async function isSmallUncovered(page: Page, target: readonly string[]): Promise<boolean> {
  const [path = ''] = target;
  const again = { runOnly: { type: 'rule', values: [SIZE] } };
  const { violations: found } = await page.evaluate<{ violations: readonly Violation[] }>(`(() => {
    document.querySelector(${JSON.stringify(path)}).scrollIntoView({ block: 'center' });
    return axe.run({ include: [[${JSON.stringify(path)}]] }, ${JSON.stringify(again)});
  })()`);
  return found.length > 0;
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
