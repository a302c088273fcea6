import { z } from 'zod';
import type { ValueType } from '../value-type.ts';
import { string } from './string.ts';

const MAX_CHARACTERS = 2_000;
const WHOLE = /^https?:\/\/[^/?#]/i;
/** A name of the web with no scheme in front, as people write it: no colon, so that nothing takes its beginning for a scheme. */
const BARE = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+([/?#]|$)/u;
/** What a browser drops from an address, or reads as another sign: two readers would see two addresses. */
const READ_ANEW = /[\s\p{Cc}\p{Cf}\\]/u;

/** An address on the web that is safe to make a link of: http or https, and no name or password in it. */
export const url = addressType({
  name: 'web address',
  description: 'A whole web address, beginning with http:// or https://.',
  beginning: [WHOLE],
  begins: 'begins with http:// or https://',
  hint: 'write the whole address, such as https://example.org/page',
});

/** The same as far as a source gives it: `http://` may be missing. */
export const bareUrl = addressType({
  name: 'web address as given',
  description: 'A web address as a source gives it: with http:// or https://, or with neither.',
  beginning: [WHOLE, BARE],
  begins: 'begins with http://, https:// or a name such as example.org',
  hint: 'write it as in the source, such as example.org/page or https://example.org/page',
});

interface Form {
  readonly name: string;
  readonly description: string;
  readonly beginning: readonly RegExp[];
  /** The same for people. */
  readonly begins: string;
  readonly hint: string;
}

function addressType({ name, description, beginning, begins, hint }: Form): ValueType<string> {
  const problemOf = (text: string): string | undefined => {
    if (text.length > MAX_CHARACTERS) return 'must be a web address of at most 2,000 characters';
    if (READ_ANEW.test(text) || !text.isWellFormed())
      return 'must be a web address without spaces, backslashes and control characters';
    if (!beginning.some((pattern) => pattern.test(text))) return `must be a web address that ${begins}`;
    const whole = WHOLE.test(text) ? text : `https://${text}`;
    if (!URL.canParse(whole)) return 'must be a web address that can be opened';
    const { username, password } = new URL(whole);
    return username === '' && password === ''
      ? undefined
      : 'must be a web address without a name or password in it';
  };
  return {
    ...string,
    name,
    description,
    check: z.string({ error: 'must be a web address' }).superRefine((text, context) => {
      const message = problemOf(text);
      if (message !== undefined) context.addIssue({ code: 'custom', message });
    }),
    hint,
  };
}
