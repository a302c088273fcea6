import { QueryError } from '../errors.ts';
import { type LimitName, type Limits, limitNamed } from './limits.ts';

/** The error of a request that goes beyond a limit; `found` is the number it came to, if that is known. */
export function exceeded(limits: Limits, name: LimitName, found?: number): QueryError {
  const { unit, code, sentence, env } = limitNamed(name);
  const amount = found === undefined ? `more than ${limits[name]}` : found;
  return new QueryError(`This request has ${amount} ${unit}; at most ${limits[name]} are allowed.`, {
    code: code === 'BAD_USER_INPUT' ? code : 'QUERY_TOO_COMPLEX',
    hint: `${sentence} The server's operator can change it with ${env}.`,
  });
}
