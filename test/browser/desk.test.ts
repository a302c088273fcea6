import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { findBrowser, openBrowser } from './browser.ts';
import { counting } from './desk-counting.ts';
import { deciding } from './desk-deciding.ts';
import { describing } from './desk-describing.ts';
import { entering } from './desk-entering.ts';
import { focusing } from './desk-focusing.ts';
import { hurrying } from './desk-hurrying.ts';
import { keeping } from './desk-keeping.ts';
import { offering } from './desk-offering.ts';
import { readingOn } from './desk-reading.ts';
import { seeing } from './desk-seeing.ts';
import { type OpenDesk, openDesk, type TestDesk } from './desk-server.ts';
import { suggesting } from './desk-suggesting.ts';

const executable = await findBrowser();

describe.skipIf(executable === undefined)('the desk', () => {
  let browser: Browser | undefined;
  const desks: TestDesk[] = [];
  beforeAll(async () => {
    browser = await openBrowser(executable ?? '');
  });
  afterEach(async () => {
    await Promise.all((browser?.contexts() ?? []).map((context) => context.close()));
    await Promise.all(desks.splice(0).map((desk) => desk.remove()));
  });
  afterAll(() => browser?.close());
  const open: OpenDesk = async (name, text, setting) => {
    if (browser === undefined) throw new Error('There is no browser.');
    const desk = await openDesk(browser, name, text, setting);
    desks.push(desk);
    return desk;
  };
  describe('counting', () => counting(open));
  describe('entering', () => entering(open));
  describe('focusing', () => focusing(open));
  describe('hurrying', () => hurrying(open));
  describe('offering', () => offering(open));
  describe('reading on', () => readingOn(open));
  describe('keeping', () => keeping(open));
  describe('describing', () => describing(open));
  describe('deciding', () => deciding(open));
  describe('seeing', () => seeing(open));
  describe('suggesting', () => suggesting(open));
});
