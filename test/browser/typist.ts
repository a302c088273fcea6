import type { Page } from 'playwright-core';

/** Somebody or something that a claim names: by words that find it, or new. */
export type Who = string | NewOne;
export interface NewOne {
  readonly name: string;
  /** The first letters of its kind. */
  readonly kind: string;
  /** What it needs besides, by label: the first letters of a word. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** A claim as a person enters it, field after field. */
export interface Entry {
  /** The sentence, and keys that choose words of it. */
  readonly sentence: number;
  readonly words?: readonly string[];
  readonly first: Who;
  /** What is typed for the predicate, and the label that is to be found so. */
  readonly said: readonly [typed: string, label: string];
  readonly second?: Who;
  /** Values and details by label. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Who says so, and how, by label, in the order of the form. */
  readonly saying?: Readonly<Record<string, Who>> | 'the article';
}

const NEW = /^\+?New .*: /;

/** Somebody who has a keyboard and no mouse; every key is counted. */
export class Typist {
  keys = 0;
  /** Fields filled in and commands given. */
  steps = 0;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(key: string): Promise<void> {
    this.keys += 1;
    await this.#page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    this.keys += text.length;
    await this.#page.keyboard.type(text);
  }

  /** The label of the field that has the focus. */
  async at(): Promise<string> {
    return this.#page.evaluate<string>(
      `(() => {
        const { id, textContent } = document.activeElement;
        const label = id && document.querySelector('label[for="' + id + '"]');
        return (label ? label.firstChild.textContent : textContent).trim();
      })()`,
    );
  }

  /** Goes on with Tab to a field. */
  async to(label: string): Promise<void> {
    for (let tabs = 0; tabs < 40; tabs += 1) {
      if ((await this.at()) === label) return;
      await this.press('Tab');
    }
    throw new Error(`Tab does not lead to ${label}.`);
  }

  /** Goes to a sentence with the arrows. */
  async toSentence(number: number): Promise<void> {
    const now = async () =>
      Number(
        await this.#page.evaluate<string>('document.activeElement.getAttribute("aria-posinset") ?? "0"'),
      );
    for (let moves = 0; moves < 100; moves += 1) {
      const at = await now();
      if (at === 0) throw new Error('The focus is not in the article.');
      if (at === number) {
        this.steps += 1;
        return;
      }
      await this.press(at < number ? 'ArrowDown' : 'ArrowUp');
    }
  }

  /** Finds somebody or something in the box that has the focus, or makes it. */
  async name(who: Who): Promise<void> {
    this.steps += 1;
    const options = this.#page.locator('.combo [role="option"]');
    const box = await this.#page.evaluate<string>('document.activeElement.id');
    if (typeof who === 'string') {
      await this.type(who);
      await options.filter({ hasText: who }).first().waitFor();
      await this.press('Enter');
    } else {
      await this.type(who.name);
      await options.filter({ hasText: NEW }).last().waitFor();
      const offered = await options.allTextContents();
      // Where its name tells the kind, one key makes it; else the last one asks.
      const told = offered.findIndex((text) => text.replace('+', '').startsWith(`New ${who.kind}`));
      const fresh = options.nth(told === -1 ? offered.findLastIndex((text) => NEW.test(text)) : told);
      for (let moves = 0; moves < 10 && (await fresh.getAttribute('aria-selected')) !== 'true'; moves += 1)
        await this.press('ArrowDown');
      const asks = (await fresh.textContent())?.includes('then say what it is');
      await this.press('Enter');
      if (asks) {
        await this.type(who.kind);
        await options
          .filter({ hasText: new RegExp(`^${who.kind}`) })
          .first()
          .waitFor();
        await this.press('Enter');
      }
    }
    await until(
      async () => !(await this.#page.locator(`#${box}:focus`).isVisible()) || (await options.count()) === 0,
    );
    if (typeof who !== 'string')
      for (const [label, value] of Object.entries(who.fields ?? {})) await this.fill(label, value);
  }

  async fill(label: string, value: string): Promise<void> {
    await this.to(label);
    await this.type(value);
    this.steps += 1;
  }

  /** Enters a claim, from the words to what is said of it; it is not saved yet. */
  async enter(entry: Entry): Promise<void> {
    await this.toSentence(entry.sentence);
    for (const key of entry.words ?? []) await this.press(key);
    await this.press('Enter');
    await this.#page.locator('#claim-first:focus').waitFor();
    await this.name(entry.first);
    await this.to('What is said');
    const [typed, label] = entry.said;
    await this.type(typed);
    const options = this.#page.locator('.combo [role="option"]');
    await options.first().waitFor();
    for (let moves = 0; moves < 10; moves += 1) {
      const active = this.#page.locator('.combo [role="option"][aria-selected="true"] > span');
      if ((await active.evaluate((element) => element.firstChild?.textContent)) === label) break;
      await this.press('ArrowDown');
    }
    await this.press('Enter');
    this.steps += 1;
    if (entry.second !== undefined) {
      await this.to(`… ${label}`);
      await this.name(entry.second);
    }
    for (const [name, value] of Object.entries(entry.fields ?? {})) await this.fill(name, value);
    if (entry.saying === undefined) return;
    if (entry.saying === 'the article') return this.press('Alt+a');
    await this.press('Alt+w');
    for (const [name, value] of Object.entries(entry.saying)) {
      await this.to(name);
      if (typeof value !== 'string' || name === 'Who says so') await this.name(value);
      else {
        await this.type(value);
        this.steps += 1;
      }
    }
  }

  /** Saves, and waits until the desk has said so. */
  async save(): Promise<string> {
    const heard = this.#page.locator('p.unseen[role="status"]');
    await this.press('Control+Enter');
    const form = this.#page.locator('.claim-form');
    await until(
      async () => (await form.count()) === 0 || /^Not saved/.test((await heard.textContent()) ?? ''),
    );
    this.steps += 1;
    return (await heard.textContent()) ?? '';
  }
}

/** Waits for what the page does by itself. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('It does not come to pass.');
}
