import { completable } from '@modelcontextprotocol/sdk/server/completable.js';
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import type { Ask } from './asking.ts';
import { completed } from './completed.ts';

/** Questions that people ask again and again, with how their answer is to be told. */
export function offerPrompts(server: McpServer, ask: Ask): void {
  const id = (description: string) =>
    completable(z.string().min(1).describe(description), (text) => completed(ask, text));
  server.registerPrompt(
    'who-responded-with-sources',
    {
      title: 'Who responded to …, with sources',
      description:
        'A cited answer: what happened, what is only claimed or assumed, and what was only planned.',
      argsSchema: { event: id('the id or the name of an event') },
    },
    ({ event }) =>
      asked(`Who responded to ${JSON.stringify(event)}? Find its id with the tool search if this is a name, then use the tools responses and silences.
Tell three things apart: responses that are reported to have happened; what is only claimed, inferred or assumed, each with those who say so; and what was only planned, pledged, threatened or called for.
Cite each fact by its sentence, status and claim ids. End with what is not recorded.`),
  );
  server.registerPrompt(
    'how-sure-is-it',
    {
      title: 'How sure is it that …?',
      description:
        'The claims for and against something, who makes them, and whether they depend on each other.',
      argsSchema: { record: id('the id or the name of what it is about'), question: z.string().min(1) },
    },
    ({ record, question }) =>
      asked(`How sure is this: ${question}
Look at the record ${JSON.stringify(record)} (find its id with the tool search if this is a name) with the tool record, follow the keys of facts with the tool evidence, and look for contradictions with disputes and tensions.
Say who says so, who says otherwise, which of them count as one source, and what its status means. Cite claim ids. Do not weigh it yourself beyond its status.`),
  );
}

const asked = (text: string) => ({
  messages: [{ role: 'user' as const, content: { type: 'text' as const, text } }],
});
