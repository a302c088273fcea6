import { z } from 'zod';

const sentences = z.object({ nodes: z.array(z.object({ sentence: z.string().nullish() })) });
const FACT = z.object({ fact: sentences });
const CLAIMS = z.object({ claims: sentences });

interface Answered {
  readonly data: unknown;
  /** How the fact fared, which was asked beside its evidence. */
  readonly beside: unknown;
}

/** A key names a fact to nobody: who asks about one by its key is told it as a sentence. Nothing for other questions. */
export function answerTitle(name: string, { data, beside }: Answered): string | undefined {
  if (name !== 'evidence') return undefined;
  // A value, such as a date, is no fact of its own: its claims tell it.
  const told = [FACT.safeParse(beside).data?.fact, CLAIMS.safeParse(data).data?.claims];
  const sentence = told.flatMap((one) => one?.nodes ?? [])[0]?.sentence;
  return sentence ? `Who says so? ${sentence}` : undefined;
}
