import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { toDatabaseError } from '../../../src/cypher/database-error.ts';
import { planningApart } from '../../../src/cypher/planning.ts';
import type { RunStatement, Statement } from '../../../src/cypher/statement.ts';
import { DatabaseError } from '../../../src/errors.ts';

const statement = (text: string): Statement => ({ text, params: {} });

/** What the database says of a statement that it stopped. */
const stopped = () =>
  toDatabaseError(
    Object.assign(new Error('terminated'), {
      code: 'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration',
    }),
  );

/** A database that stops what it has not planned, unless it is left to plan it. */
function coldDatabase({ planMs = 0 } = {}) {
  const plans = new Set<string>();
  const did: string[] = [];
  let planning = 0;
  let most = 0;
  const run: RunStatement = async ({ text }) => {
    did.push(`run ${text}`);
    if (!plans.has(text)) throw stopped();
    return [[text]];
  };
  const plan = async ({ text }: Statement) => {
    did.push(`plan ${text}`);
    most = Math.max(most, ++planning);
    await new Promise((resolve) => setTimeout(resolve, planMs));
    plans.add(text);
    planning--;
  };
  return { ask: planningApart({ run, plan }), did, plans, most: () => most };
}

describe('a statement that the database stops the first time', () => {
  it('is planned separately, and run once more', async () => {
    const { ask, did } = coldDatabase();
    expect(await ask(statement('a'))).toEqual([['a']]);
    expect(did).toEqual(['run a', 'plan a', 'run a']);
    expect(await ask(statement('a'))).toEqual([['a']]);
    expect(did).toHaveLength(4);
  });

  it('fails if it takes too long even when planned', async () => {
    let runs = 0;
    const run: RunStatement = async () => {
      runs++;
      throw stopped();
    };
    await expect(planningApart({ run, plan: async () => {} })(statement('a'))).rejects.toMatchObject({
      code: 'TIMEOUT',
    });
    expect(runs).toBe(2);
  });

  it('fails at once if it has completed before: its plan exists', async () => {
    const { ask, did, plans } = coldDatabase();
    await ask(statement('a'));
    plans.clear();
    await expect(ask(statement('a'))).rejects.toMatchObject({ code: 'TIMEOUT' });
    expect(did.filter((step) => step === 'plan a')).toHaveLength(1);
  });

  it('waits for its turn: one is planned at a time', async () => {
    const { ask, most } = coldDatabase({ planMs: 20 });
    const texts = ['a', 'b', 'c', 'd'];
    expect(await Promise.all(texts.map((text) => ask(statement(text))))).toEqual(
      texts.map((text) => [[text]]),
    );
    expect(most()).toBe(1);
  });

  it('is planned once for all who ask for it at once', async () => {
    const asked: string[] = [];
    let planned = false;
    const run: RunStatement = async ({ text }) => {
      asked.push(planned ? 'planned' : 'not planned');
      await new Promise((resolve) => setTimeout(resolve, 10));
      planned = true;
      return [[text]];
    };
    const ask = planningApart({ run, plan: async () => {} });
    await Promise.all(Array.from({ length: 50 }, () => ask(statement('a'))));
    expect(asked.filter((how) => how === 'not planned')).toHaveLength(1);
    expect(asked).toHaveLength(50);
  });

  it('leaves nothing behind with a client that stays', async () => {
    const { ask } = coldDatabase({ planMs: 5 });
    const { signal } = new AbortController();
    await Promise.all(['a', 'a', 'b', 'c'].map((text) => ask(statement(text), { signal })));
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it('does not delay clients that leave', async () => {
    const { ask } = coldDatabase({ planMs: 60_000 });
    const signal = AbortSignal.timeout(20);
    await expect(ask(statement('a'), { signal })).rejects.toMatchObject({ code: 'TIMEOUT' });
    await expect(ask(statement('b'), { signal: AbortSignal.timeout(20) })).rejects.toMatchObject({
      code: 'TIMEOUT',
    });
  });
});

it('a silent database is not asked to plan anything', async () => {
  const run: RunStatement = async () => {
    throw new DatabaseError('TIMEOUT', 'The database did not answer within 5000 ms.');
  };
  let planned = 0;
  const ask = planningApart({ run, plan: async () => planned++ });
  await expect(ask(statement('a'))).rejects.toMatchObject({ code: 'TIMEOUT' });
  expect(planned).toBe(0);
});
