import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { QueryError } from '../../../src/errors.ts';
import { publicError } from '../../../src/server/http/public-error.ts';
import { Trace } from '../../../src/server/http/trace.ts';

const told = (error: Error) => publicError(error, new Trace(pino({ enabled: false }), 'r1')).extensions;

describe('for an error, programs get', () => {
  it('its code, the hint, what was refused, and what comes closest', () => {
    const error = new QueryError('around: there is no record with the id tamir-ric', {
      code: 'NOT_FOUND',
      hint: 'did you mean tamir-rice?',
      refused: { argument: 'around', value: 'tamir-ric', suggestions: ['tamir-rice'] },
    });
    expect(told(error)).toEqual({
      code: 'NOT_FOUND',
      hint: 'did you mean tamir-rice?',
      argument: 'around',
      value: 'tamir-ric',
      suggestions: ['tamir-rice'],
    });
  });

  it('no more than there is', () => {
    expect(told(new QueryError('no'))).toEqual({ code: 'BAD_USER_INPUT' });
  });

  it('a bounded length, however long the input', () => {
    const long = 'x'.repeat(100_000);
    const { argument, value, suggestions } = told(
      new QueryError('no', {
        refused: { argument: long, value: long, suggestions: Array.from({ length: 99 }, () => long) },
      }),
    );
    expect([argument, value, ...(suggestions ?? [])].map((text) => text?.length)).toEqual(
      Array.from({ length: 12 }, () => 501),
    );
  });

  it('nothing of a server fault but its id in the log', () => {
    expect(told(new TypeError('secret'))).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', id: 'r1' });
    expect(JSON.stringify(told(new TypeError('secret')))).not.toContain('secret');
  });
});
