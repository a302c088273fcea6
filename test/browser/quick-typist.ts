import type { Locator, Page } from 'playwright-core';
import { Typist, until } from './typist.ts';

/** Somebody or something that a claim names: known by its name, or new, of a kind, under a name that a person would give it. */
export interface Wanted {
  readonly name: string;
  /** The kind of a new one, as it is called in lists. */
  readonly kind?: string;
}

/** A claim as a person wants it, however the form comes to hold it. */
export interface Wish {
  readonly sentence: number;
  readonly first: Wanted;
  /** What somebody types for the predicate, and its label. */
  readonly said: readonly [typed: string, label: string];
  readonly second?: Wanted;
  /** Values by the id of their field; of a list the label, of a box what stands in it. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Who says so, if not the article. */
  readonly by?: Wanted;
  /** What its event is, if the claim has to say so too. */
  readonly occurred?: string;
}

/** More rows than these nobody walks down before typing. */
const MOST_ROWS = 5;

/** Somebody who looks at what is offered before they type, and types no more than it takes. */
export class QuickTypist extends Typist {
  readonly #page: Page;
  readonly #options: Locator;
  #before: Wish | undefined;

  constructor(page: Page) {
    super(page);
    this.#page = page;
    this.#options = page.locator('.combo [role="option"]:visible');
  }

  /** Enters a claim and saves it; the form may stay for the next one, if that is of the same on the same words. */
  async wish(wish: Wish, next?: Wish): Promise<string> {
    const isOnSame = this.#before?.sentence === wish.sentence && this.#before.first.name === wish.first.name;
    if (!isOnSame) {
      await this.toSentence(wish.sentence);
      await this.press('Enter');
      await this.#page.locator('#claim-first:focus').waitFor();
      if (!(await this.#ready(wish))) await this.#pick(wish.first);
    }
    await this.#say(wish);
    if (wish.second !== undefined && (await this.#value('claim-second')) !== wish.second.name) {
      await this.#reach('claim-second');
      await this.#pick(wish.second);
    }
    for (const [id, value] of Object.entries(wish.fields ?? {})) await this.#fill(`claim-${id}`, value);
    if (wish.by !== undefined) await this.#by(wish.by);
    if (wish.occurred !== undefined) await this.#occurred(wish.occurred);
    await this.#page.locator('.preview .reads bdi').waitFor({ timeout: 8_000 });
    const isNextOnSame = next?.sentence === wish.sentence && next.first.name === wish.first.name;
    this.#before = isNextOnSame ? wish : undefined;
    if (!isNextOnSame) return this.save();
    const heard = this.#page.locator('p.unseen[role="status"]');
    await this.press('Control+Shift+Enter');
    await until(
      async () => (await this.#value('claim-predicate')) === '' && (await heard.textContent()) !== '',
    );
    await this.#page.locator('#claim-predicate:focus').waitFor({ timeout: 8_000 });
    return (await heard.textContent()) ?? '';
  }

  /** A row that is the whole claim, if one is. */
  async #ready({ first, said: [, label], second }: Wish): Promise<boolean> {
    const rows = await this.#settled();
    const at = rows.findIndex((row) => row.startsWith(`${first.name} · ${label} · ${second?.name ?? ''}`));
    if (at === -1) return false;
    await this.#take(at);
    return true;
  }

  async #say({ said: [typed, label] }: Wish): Promise<void> {
    if ((await this.#value('claim-predicate')) === label) return;
    await this.#page.locator('#claim-predicate:focus').waitFor({ timeout: 8_000 });
    await this.#choose((row) => row.split(' / ')[0] === label, typed);
  }

  async #pick(who: Wanted): Promise<void> {
    await this.#name(who);
    // What a new one needs besides, and nothing tells: the first letters of a word.
    while (NEEDED.test(await this.#focus())) {
      await this.type('unk');
      await this.press('Enter');
    }
  }

  async #focus(): Promise<string> {
    return this.#page.evaluate<string>('document.activeElement.id');
  }

  async #name({ name, kind }: Wanted): Promise<void> {
    const isKnown = (row: string) =>
      (row.startsWith(name) && !row.includes(' · ')) || (kind !== undefined && isNew(row, name, kind));
    if (await this.#choose(isKnown, name, kind !== undefined)) return;
    // Of a kind that nothing tells: it is asked for.
    await this.#choose((row) => row.includes('New record: ') && row.includes(name), '');
    await this.#choose((row) => row.startsWith(kind ?? ''), kind ?? '');
  }

  async #choose(isMeant: (row: string) => boolean, typed: string, mayFail = false): Promise<boolean> {
    for (let letters = 0; ; letters += 1) {
      const isAll = letters >= typed.length;
      // Nobody looks up after every letter.
      if (letters === 0 || isAll || (letters >= 3 && letters % 2 === 1)) {
        const rows = await this.#settled();
        const at = rows.findIndex(isMeant);
        const isNear = at !== -1 && (isAll || at < (letters === 0 ? MOST_ROWS : 3));
        if (isNear) {
          await this.#take(at);
          return true;
        }
        if (isAll && mayFail) return false;
        if (isAll) throw new Error(`It is not offered for “${typed}”: ${rows.slice(0, 8).join(' | ')}`);
      }
      await this.type(typed[letters] ?? '');
    }
  }

  /** With the fewest arrows. */
  async #take(at: number): Promise<void> {
    const total = await this.#options.count();
    const now = await this.#page.evaluate<number>(ACTIVE);
    // Where no row is marked yet, the first step down marks the first.
    const down = now < 0 ? at + 1 : (at - now + total) % total;
    const up = now < 0 ? down : total - down;
    for (let moves = 0; moves < Math.min(down, up); moves += 1)
      await this.press(down <= up ? 'ArrowDown' : 'ArrowUp');
    await this.press('Enter');
    await this.#page.waitForTimeout(150);
  }

  /** The rows once they change no more: what each offers, and after a stroke what is said of it. */
  async #settled(): Promise<readonly string[]> {
    let before = '?';
    for (let looks = 0; looks < 40; looks += 1) {
      await this.#page.waitForTimeout(130);
      const now = await this.#page.evaluate<readonly string[]>(ROWS);
      if (now.join() === before && (now.length > 0 || looks > 6)) return now;
      before = now.join();
    }
    return [];
  }

  async #reach(id: string): Promise<void> {
    for (let tabs = 0; tabs < 25; tabs += 1) {
      if ((await this.#focus()) === id) return;
      await this.press('Tab');
    }
    throw new Error(`Tab does not lead to ${id}.`);
  }

  async #value(id: string): Promise<string> {
    return this.#page.evaluate<string>(
      `(() => {
        const field = document.getElementById(${JSON.stringify(id)});
        return (field?.selectedOptions?.[0]?.textContent ?? field?.value ?? '').trim();
      })()`,
    );
  }

  async #fill(id: string, value: string): Promise<void> {
    if ((await this.#value(id)) === value) return;
    await this.#reach(id);
    const rows = await this.#options.count();
    if (rows > 0) {
      const offered = (await this.#settled()).findIndex((row) => row.includes(value));
      if (offered !== -1) return this.#take(offered);
    }
    const isList = await this.#page.evaluate<boolean>('document.activeElement.tagName === "SELECT"');
    await this.type(isList ? value.slice(0, 3) : value);
    if (rows > 0) await this.#choose((row) => row.includes(value), '');
  }

  async #by(who: Wanted): Promise<void> {
    const told = this.#page.locator('.saying');
    if (
      await told
        .locator('p')
        .first()
        .filter({ hasText: who.name })
        .locator('strong', { hasText: who.name })
        .count()
    )
      return;
    const key = told.locator('button', { hasText: who.name }).locator('kbd');
    if ((await key.count()) > 0) {
      await this.press(
        ((await key.first().textContent()) ?? '').replace(' ', '+').toLowerCase().replace('alt', 'Alt'),
      );
      return;
    }
    await this.press('Alt+w');
    await this.#page.locator('#claim-assertedBy:focus').waitFor();
    await this.#pick(who);
  }

  async #occurred(label: string): Promise<void> {
    const part = this.#page.locator('.occurred, section').filter({ hasText: 'Alt O' }).first();
    await part.waitFor();
    const list = this.#page
      .locator('select')
      .filter({ has: this.#page.locator('option', { hasText: label }) });
    await this.press('Alt+o');
    if ((await list.count()) === 0) return;
    if ((await list.first().locator('option:checked').textContent()) === label) return;
    await list.first().selectOption({ label });
    // Tab, and the first letters of the word.
    this.keys += 3;
  }
}

/** A field of a new record at an end of the claim. */
const NEEDED = /^claim-(?:first|second)-/;

const ROWS = `[...document.querySelectorAll('.combo [role="option"]')].filter((one) => one.offsetParent).map((one) => {
  const copy = one.cloneNode(true);
  for (const plus of copy.querySelectorAll('.plus')) plus.remove();
  for (const about of copy.querySelectorAll('small')) about.prepend(' / ');
  return copy.textContent.trim();
})`;
const ACTIVE = `[...document.querySelectorAll('.combo [role="option"]')].filter((one) => one.offsetParent)
  .findIndex((one) => one.getAttribute('aria-selected') === 'true')`;

/** "New person: Ann Lee", whatever is said of it. */
const isNew = (row: string, name: string, kind: string): boolean =>
  row.toLowerCase().startsWith(`new ${kind}: ${name}`.toLowerCase());
