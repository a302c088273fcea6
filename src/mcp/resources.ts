import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js';
import { ErrorCode, McpError, type ReadResourceResult } from '@modelcontextprotocol/sdk/types.js';
import { type GraphQLSchema, printType } from 'graphql';
import { closestNames } from '../text/closest.ts';
import type { Ask } from './asking.ts';
import { completed } from './completed.ts';

export interface ResourcesOptions {
  readonly ask: Ask;
  readonly schema: GraphQLSchema;
  /** The project's folder. */
  readonly root: string;
}

const DOCUMENTS = [
  {
    name: 'ontology',
    title: 'What the graph is made of',
    description: 'Kinds of records, relations between them, and lists of words with their meanings.',
    path: 'schema/generated/ontology.md',
  },
  {
    name: 'coding-manual',
    title: 'How sources were read',
    description: 'By which rules the curators turn what an article says into claims.',
    path: 'seed/CODING.md',
  },
] as const;

/** Records and claims by their ids, types of the API by their names, the ontology and the coding manual. */
export function offerResources(server: McpServer, { ask, schema, root }: ResourcesOptions): void {
  for (const { name, title, description, path } of DOCUMENTS)
    server.registerResource(
      name,
      `antiphon://${name}`,
      { title, description, mimeType: 'text/markdown' },
      (uri) => ({
        contents: [
          { uri: uri.href, mimeType: 'text/markdown', text: readFileSync(join(root, path), 'utf8') },
        ],
      }),
    );
  const byId = (name: string, title: string, description: string) =>
    server.registerResource(
      name,
      new ResourceTemplate(`antiphon://${name}/{id}`, {
        list: undefined,
        complete: { id: (text) => completed(ask, text, name === 'claim') },
      }),
      { title, description },
      (uri, { id }, { signal }) => readById(ask, name, { uri, id: decodeURIComponent(String(id)), signal }),
    );
  byId(
    'record',
    'A record',
    'Everything known about one person, group, event, place, thing or document, with every claim about it: as text to cite, and as JSON.',
  );
  byId(
    'claim',
    'A claim',
    'What somebody says in one place: who, how it is put, the passage, and what contradicts it.',
  );
  server.registerResource(
    'type',
    new ResourceTemplate('antiphon://type/{name}', { list: undefined }),
    {
      title: 'A type of the API',
      description: 'What a filter or another input takes, as GraphQL writes it.',
      mimeType: 'text/plain',
    },
    (uri, { name }) => {
      const type = schema.getType(String(name));
      if (type === undefined) throw noType(String(name), schema);
      return { contents: [{ uri: uri.href, mimeType: 'text/plain', text: printType(type) }] };
    },
  );
}

interface Wanted {
  readonly uri: URL;
  readonly id: string;
  readonly signal: AbortSignal;
}

/** The answer of a saved operation about one id: a text to cite, and the same as data. */
async function readById(
  ask: Ask,
  operation: string,
  { uri, id, signal }: Wanted,
): Promise<ReadResourceResult> {
  const outcome = await ask(operation, { id }, signal);
  if (outcome.failed) {
    const [error] = outcome.errors;
    throw new McpError(
      ErrorCode.InvalidParams,
      [error?.message, error?.extensions.hint].filter((text) => text !== undefined).join('; '),
      { errors: outcome.errors },
    );
  }
  return {
    contents: [
      { uri: uri.href, mimeType: 'text/plain', text: outcome.text },
      { uri: uri.href, mimeType: 'application/json', text: JSON.stringify(outcome.structured) },
    ],
  };
}

function noType(name: string, schema: GraphQLSchema): McpError {
  const near = closestNames(name, Object.keys(schema.getTypeMap()));
  const hint = near.length > 0 ? `; did you mean ${near.join(', ')}?` : '';
  return new McpError(ErrorCode.InvalidParams, `there is no type ${JSON.stringify(name)}${hint}`);
}
