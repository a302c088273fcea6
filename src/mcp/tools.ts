import { setTimeout as passed } from 'node:timers/promises';
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import {
  CallToolRequestSchema,
  type CallToolResult,
  ListToolsRequestSchema,
  type Tool,
} from '@modelcontextprotocol/sdk/types.js';
import type { SavedOperations } from '../operations/read-operations.ts';
import type { SavedOperation } from '../operations/saved-operation.ts';
import { withoutExamples } from '../operations/served.ts';
import type { Asking, Outcome } from './asking.ts';
import { inputSchemaOf } from './input-schema.ts';
import { QUESTION_TOOL, questionResult } from './question-tool.ts';

/** How long the list of tools waits for examples of what the graph holds: a database may have to start first. */
const PATIENCE_MS = 5_000;

/**
 * Offers each saved operation as a tool that only reads, and only this graph, and one that says which of them answer a question. Where its examples come late, the list is
 * given without, and the client told once there is another.
 */
export function offerTools(
  { server }: McpServer,
  operations: SavedOperations,
  { ask, served }: Asking,
): void {
  server.registerCapabilities({ tools: { listChanged: true } });
  server.setRequestHandler(ListToolsRequestSchema, async (_, { signal }) => {
    const found = served();
    const late = passed(PATIENCE_MS, undefined, { signal, ref: false });
    const inTime = await Promise.race([found, late]).catch(() => undefined);
    if (inTime === undefined)
      found.then(
        () => server.sendToolListChanged(),
        // The next question says what is wrong with the database.
        () => undefined,
      );
    return { tools: [...[...(inTime ?? withoutExamples(operations)).values()].map(toolOf), QUESTION_TOOL] };
  });
  server.setRequestHandler(CallToolRequestSchema, async ({ params }, { signal }) =>
    params.name === QUESTION_TOOL.name
      ? questionResult(params.arguments, { ask, signal, told: resultOf })
      : resultOf(await ask(params.name, params.arguments ?? {}, signal)),
  );
}

function toolOf(operation: SavedOperation): Tool {
  const { name, sentence } = operation;
  return {
    name,
    description: sentence,
    inputSchema: inputSchemaOf(operation),
    annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
  };
}

function resultOf(outcome: Outcome): CallToolResult {
  if (outcome.failed) {
    const errors = outcome.errors.map(({ message, extensions }) => ({ message, ...extensions }));
    return {
      isError: true,
      content: [{ type: 'text', text: errors.map(errorText).join('\n') }],
      structuredContent: { errors },
    };
  }
  return { content: [{ type: 'text', text: outcome.text }], structuredContent: outcome.structured };
}

const errorText = ({ code, message, hint }: { code: string; message: string; hint?: string }): string =>
  `${code}: ${message}${hint === undefined ? '' : `\nWhat to do: ${hint}`}`;
