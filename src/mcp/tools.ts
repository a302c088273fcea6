import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import {
  CallToolRequestSchema,
  type CallToolResult,
  ListToolsRequestSchema,
  type Tool,
} from '@modelcontextprotocol/sdk/types.js';
import type { SavedOperation } from '../operations/saved-operation.ts';
import type { Ask, Outcome } from './asking.ts';
import { inputSchemaOf } from './input-schema.ts';

/** Offers each saved operation as a tool that only reads, and only this graph. */
export function offerTools({ server }: McpServer, operations: Iterable<SavedOperation>, ask: Ask): void {
  const tools = [...operations].map(toolOf);
  server.registerCapabilities({ tools: {} });
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }, { signal }) =>
    resultOf(await ask(params.name, params.arguments ?? {}, signal)),
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
