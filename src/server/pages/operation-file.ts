import { QueryError } from '../../errors.ts';
import { type About, fileName } from '../../export/about.ts';
import { csvChunks } from '../../export/csv.ts';
import { type CsvColumn, csvwMetadata } from '../../export/csvw.ts';
import { isHeld } from '../../export/each.ts';
import type { EvidenceClaim } from '../../export/evidence.ts';
import { type Format, filePieces, fileText, formatOf } from '../../export/formats.ts';
import { joined } from '../../export/give-way.ts';
import type { Making } from '../../operations/about.ts';
import { type GraphFileOptions, graphFile } from '../../operations/graph-file.ts';
import { FailedOperation, type Variables } from '../../operations/run.ts';
import type { SavedOperation } from '../../operations/saved-operation.ts';
import { tableAbout, tableFile } from '../../operations/table-file.ts';
import { SOFTWARE } from '../../own-version.ts';
import type { GraphVersion } from '../graph-version.ts';
import { documentAnswer } from '../graphql/document-answer.ts';
import type { Answer } from '../http/answer.ts';
import { fileAnswer, type Known, streamAnswer } from '../http/file-answer.ts';
import type { Trace } from '../http/trace.ts';
import type { Turns } from '../http/turns.ts';

/** The end of a table's address that gives its metadata. */
export const METADATA = /-metadata\.json$/;

/** What it takes to make a file of an operation. */
export interface FileRequest {
  readonly operation: SavedOperation;
  readonly variables: Variables;
  /** The name of the file, if it is not the operation's. */
  readonly called?: string;
  readonly known: Known;
  readonly url: URL;
  readonly escapeFormulas: boolean;
  readonly signal: AbortSignal;
  readonly turns: Turns;
  readonly making: GraphFileOptions;
  /** Claims to include in a graph, for formats with room for them. */
  readonly claims?: readonly EvidenceClaim[];
  readonly trace: Trace;
}

/** Files are made today, from the current graph. */
export const makingAt = (version: GraphVersion | undefined): Making => ({
  software: SOFTWARE,
  seed: version?.seed,
  now: new Date(),
});

/** The answer of an operation as a file: a graph in some format, a table, or a table's metadata. */
export async function operationFile(suffix: string, request: FileRequest): Promise<Answer> {
  const format = formatOf(suffix.replace(METADATA, ''));
  const described = METADATA.test(suffix);
  const end = await request.turns.take(request.signal);
  try {
    if (format !== undefined) return await (described ? graphMetadata : graphAnswer)(format, request);
    return await (described ? tableMetadata : tableAnswer)(request);
  } catch (error) {
    if (!(error instanceof FailedOperation)) throw error;
    const answer = await documentAnswer(error.result, request.trace);
    if (answer.failed) return answer.answer;
    throw error;
  } finally {
    end();
  }
}

async function graphAnswer(format: Format, request: FileRequest): Promise<Answer> {
  const { operation, variables, making, claims = [] } = request;
  const { graph: read, streamed } = await graphFile(operation, variables, making);
  const graph = { ...read, claims };
  return answer(request, {
    about: graph.about,
    suffix: format.suffix,
    mediaType: format.mediaType,
    described: format.columns !== undefined,
    ...(streamed ? { pieces: filePieces(format, graph) } : { body: await fileText(format, graph) }),
  });
}

async function tableAnswer(request: FileRequest): Promise<Answer> {
  const { operation, variables, making, escapeFormulas } = request;
  const { about, table, rows } = await tableFile(operation, variables, making);
  const pieces = csvChunks(table.columns, rows, { escapeFormulas });
  return answer(request, {
    about,
    suffix: 'csv',
    mediaType: 'text/csv; charset=utf-8',
    described: true,
    ...(isHeld(rows) ? { body: await joined(pieces) } : { pieces }),
  });
}

interface MadeFile {
  readonly about: About;
  readonly suffix: string;
  readonly mediaType: string;
  /** Whether its metadata have an address of their own. */
  readonly described: boolean;
  readonly body?: string;
  readonly pieces?: AsyncGenerator<string, void, undefined>;
}

async function answer(
  { called, known, url, signal, turns }: FileRequest,
  { about, suffix, mediaType, described, body, pieces }: MadeFile,
): Promise<Answer> {
  const name = fileName(about, suffix, called);
  const describedBy = described ? `${url.pathname}-metadata.json${url.search}` : undefined;
  if (pieces !== undefined)
    return await streamAnswer({ pieces, mediaType, name, describedBy, signal, turns });
  return fileAnswer(known, { mediaType, body: body ?? '', name, describedBy });
}

async function graphMetadata(format: Format, request: FileRequest): Promise<Answer> {
  const { operation, variables, making } = request;
  if (format.columns === undefined)
    throw new QueryError(`.${format.suffix} describes itself`, {
      code: 'NOT_FOUND',
      hint: 'leave out -metadata.json',
    });
  const { graph } = await graphFile(operation, variables, making);
  return metadata(request, graph.about, format.columns);
}

async function tableMetadata(request: FileRequest): Promise<Answer> {
  const { operation, variables, making } = request;
  const { about, table } = await tableAbout(operation, variables, making);
  return metadata(request, about, table.described);
}

function metadata({ known, url }: FileRequest, about: About, columns: readonly CsvColumn[]): Answer {
  const address = `${url.pathname.replace(METADATA, '')}${url.search}`;
  const body = csvwMetadata(about, address, columns);
  return fileAnswer(known, { mediaType: 'application/csvm+json', body });
}
