import { z } from 'zod';
import type { ValueType } from '../value-type.ts';
import { token } from './token.ts';

const form = token({
  name: 'language code',
  one: 'a language code',
  description: 'A language code (BCP 47), such as en or pt-BR.',
  pattern: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
  maxCharacters: 35,
  hint: 'write it as in BCP 47, such as en or pt-BR',
});

/** The language of a text. Two spellings of one code would be two languages to who compares them. */
export const language: ValueType<string> = {
  ...form,
  check: form.check.pipe(z.string().refine(isCanonical, 'must be a language code, written in the usual way')),
};

function isCanonical(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text)[0] === text;
  } catch {
    return false;
  }
}
