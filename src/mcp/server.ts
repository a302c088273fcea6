import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { ownVersion } from '../own-version.ts';
import { type AskingOptions, createAsking } from './asking.ts';
import { instructions } from './instructions.ts';
import { offerPrompts } from './prompts.ts';
import { offerResources } from './resources.ts';
import { offerTools } from './tools.ts';

export interface McpOptions extends AskingOptions {
  /** The project's folder, with the documents that are offered. */
  readonly root: string;
}

/** A server of the Model Context Protocol over the saved operations; it only reads. */
export function createMcpServer(options: McpOptions): McpServer {
  const { schema, operations, site, root } = options;
  const server = new McpServer(
    { name: 'antiphon', title: 'Antiphon', version: ownVersion() },
    { instructions: instructions(site) },
  );
  const { ask, served } = createAsking(options);
  offerTools(server, operations, { ask, served });
  offerResources(server, { ask, schema, root });
  offerPrompts(server, ask);
  return server;
}
