import { operationAddress, type Variables } from '../../dossier/address.ts';
import { STRINGS } from '../strings.ts';
import type { Answers } from './answers.ts';

/** What the server says of an error besides its message. */
interface Extensions {
  readonly code: string;
  readonly hint?: string;
  /** What was refused, such as an unknown id, and the nearest known ones. */
  readonly value?: string;
  readonly suggestions?: readonly string[];
}

/** Why a question got no answer, in words for people. */
export class AskError extends Error {
  override readonly name = 'AskError';
  readonly code: string;
  readonly hint: string | undefined;
  readonly value: string | undefined;
  readonly suggestions: readonly string[];

  constructor(message: string, { code, hint, value, suggestions = [] }: Extensions, cause?: unknown) {
    super(message, { cause });
    this.code = code;
    this.hint = hint;
    this.value = value;
    this.suggestions = suggestions;
  }

  /** Whether the same question may succeed later. */
  get passing(): boolean {
    return ['DATABASE_UNAVAILABLE', 'TIMEOUT', 'UNREACHABLE'].includes(this.code);
  }
}

interface Body<Data> {
  readonly data?: Data;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: Extensions;
  }[];
}

/** Asks a saved operation. Throws an AskError, or the signal's abort reason. */
export const ask = <Name extends keyof Answers>(
  name: Name,
  variables: Variables,
  signal: AbortSignal,
): Promise<Answers[Name]> => askAt(operationAddress(`${name}.json`, variables), signal);

/** The data at an address of this server, which is an answer as GraphQL has it. Throws an AskError, or the signal's abort reason. */
export async function askAt<Data>(address: string, signal: AbortSignal): Promise<Data> {
  const response = await fetch(address, { signal }).catch((error: unknown) => {
    signal.throwIfAborted();
    throw new AskError(STRINGS.unreachable, { code: 'UNREACHABLE' }, error);
  });
  const body: Body<Data> = await response.json().catch(() => ({}));
  const [error] = body.errors ?? [];
  if (body.data === undefined || error !== undefined) {
    throw new AskError(
      error?.message ?? STRINGS.noAnswer(response.status),
      error?.extensions ?? { code: 'UNREACHABLE' },
    );
  }
  return body.data;
}
