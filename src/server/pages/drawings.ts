import type { GraphQLSchema } from 'graphql';
import { type Variables, written } from '../../dossier/address.ts';
import type { Limits } from '../../limits/limits.ts';
import { operationNamed, type SavedOperations } from '../../operations/read-operations.ts';
import { dataOf, documentRunner, FailedOperation } from '../../operations/run.ts';
import { readVariables } from '../../operations/variables.ts';
import { createPainter } from '../../picture/painter.ts';
import { createViewPictures, type DrawOptions, type ViewPicture } from '../../picture/view-picture.ts';
import type { Execute } from '../../pothos-neo4j/index.ts';
import { createTurns } from '../http/turns.ts';
import type { Visit } from './page.ts';

export interface AskingOptions {
  readonly schema: GraphQLSchema;
  readonly execute: Execute;
  readonly operations: SavedOperations;
  readonly limits: Pick<Limits, 'variableLevels'>;
}

/** Asks saved operations within a request. Answers are plain data, as they are over the network. */
export type Asked = ReturnType<typeof askedIn>;

/** Fails with what is wrong with the question, or with the database. */
export function askedIn(options: AskingOptions, { context }: Pick<Visit, 'context'>) {
  const run = documentRunner(options, context);
  return async (name: string, variables: Variables) => {
    const operation = operationNamed(options.operations, name);
    const given = readVariables(operation, written(variables), options.limits.variableLevels);
    try {
      return JSON.parse(JSON.stringify(dataOf(await run(operation.document, given))));
    } catch (error) {
      throw error instanceof FailedOperation ? error.reason : error;
    }
  };
}

/** Draws views for requests: one drawing at a time, beside everything else that the server does. */
export interface Drawings {
  picture(search: string, visit: Visit): Promise<ViewPicture>;
  /** The preview of a link to it, as PNG. */
  card(picture: ViewPicture, visit: Visit): Promise<Uint8Array>;
  /** Has the painter for one job, when it is free. */
  paint(visit: Visit): DrawOptions['paint'];
}

export function createDrawings(
  options: AskingOptions & {
    readonly limits: Pick<Limits, 'pictureMs' | 'pictureRecords' | 'acquisitionMs'>;
  },
): Drawings {
  const { limits } = options;
  const painter = createPainter({ mostMs: limits.pictureMs });
  const pictures = createViewPictures({ mostRecords: limits.pictureRecords });
  const turns = createTurns({ most: () => 1, waitMs: limits.acquisitionMs });
  const paintIn =
    ({ context }: Visit): DrawOptions['paint'] =>
    async (job) => {
      const end = await patiently(context.signal, (signal) => turns.take(signal));
      return job(painter).finally(end);
    };
  return {
    picture: (search, visit) =>
      pictures.draw(search, {
        ask: askedIn(options, visit),
        paint: paintIn(visit),
        version: visit.version?.tag,
      }),
    card: (picture, visit) => pictures.card(picture, { paint: paintIn(visit) }),
    paint: paintIn,
  };
}

/**
 * Waits for a turn as long as the client stays. Once begun, a turn ends with its job alone: if a client's leaving ended it,
 * the next job would begin while the thread is still at work.
 */
async function patiently<Taken>(
  client: AbortSignal,
  take: (signal: AbortSignal) => Promise<Taken>,
): Promise<Taken> {
  client.throwIfAborted();
  const waiting = new AbortController();
  const leave = () => waiting.abort(client.reason);
  client.addEventListener('abort', leave, { once: true });
  return take(waiting.signal).finally(() => client.removeEventListener('abort', leave));
}
