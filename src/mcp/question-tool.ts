import type { CallToolResult, Tool } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { type Lead, leadsOf } from '../search/leads/leads.ts';
import { unaskedToldOf } from '../search/leads/unasked.ts';
import type { Ask, Outcome } from './asking.ts';

/** A question in plain English, and the tools that answer it: the same that the page understands. */
export const QUESTION_TOOL: Tool = {
  name: 'question',
  description:
    'Where a question in plain English leads: “Who hacked the police?”, “How are A and B connected?”, “Did A respond to B?”, “What did A plan?”, “When was …?”, “Is it true that …?”. Gives the tools that answer it with the variables to ask, and what is known in a line.',
  inputSchema: {
    type: 'object',
    properties: { text: { type: 'string', maxLength: 200, description: 'the question, in English' } },
    required: ['text'],
    additionalProperties: false,
  },
  annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
};

const GIVEN = z.object({ text: z.string().min(1).max(200) });
const DATA = z.object({ data: z.unknown() });

const NO_QUESTION = 'This is no question of a form that is understood here, or nothing fits its words.';
const LOOK = 'Look for its names with `search`.';

/** Thrown where a saved operation fails, so that the failure itself is told. */
class Failed extends Error {
  readonly outcome: Outcome;
  constructor(outcome: Outcome) {
    super('a question could not be looked up');
    this.outcome = outcome;
  }
}

/** Where a question leads; or what failed. */
export async function questionResult(
  given: unknown,
  {
    ask,
    signal,
    told,
  }: { readonly ask: Ask; readonly signal: AbortSignal; readonly told: (outcome: Outcome) => CallToolResult },
): Promise<CallToolResult> {
  const { success, data } = GIVEN.safeParse(given);
  if (!success)
    return {
      isError: true,
      content: [{ type: 'text', text: 'text: a question of 1 to 200 characters is needed' }],
    };
  try {
    const asked: Parameters<typeof leadsOf>[1] = async (name, variables) => {
      const outcome = await ask(name, variables, signal);
      if (outcome.failed) throw new Failed(outcome);
      return DATA.parse(outcome.structured).data;
    };
    const { leads, unknown } = await leadsOf(data.text, asked);
    const found = leads.map(({ question, answer, doubt, operation, variables }) => ({
      question,
      answer,
      doubt: doubt?.words,
      tool: operation,
      variables: nested(variables),
    }));
    const text =
      leads.length === 0
        ? `${(await unaskedToldOf(data.text, asked, unknown)) ?? NO_QUESTION} ${LOOK}`
        : leads.map(lineOf).join('\n');
    return { content: [{ type: 'text', text }], structuredContent: { leads: found } };
  } catch (error) {
    if (error instanceof Failed) return told(error.outcome);
    throw error;
  }
}

function lineOf({ question, answer, doubt, operation, variables }: Lead, place: number): string {
  const known = [answer, doubt && `Of the event: ${doubt.words}`].filter(Boolean).join('. ');
  return `${place + 1}. ${question}${known === '' ? '' : ` ${known}.`} Ask ${operation} with ${JSON.stringify(nested(variables))}.`;
}

/** `lens.occurrence` of an address as a tool takes it: in an object. */
function nested(variables: Lead['variables']): Readonly<Record<string, unknown>> {
  const result: Record<string, unknown> = {};
  const inside = new Map<string, Record<string, Lead['variables'][string]>>();
  for (const [path, value] of Object.entries(variables)) {
    if (value === undefined) continue;
    const [name = path, ...parts] = path.split('.');
    if (parts.length === 0) result[name] = value;
    else inside.set(name, { ...inside.get(name), [parts.join('.')]: value });
  }
  for (const [name, parts] of inside) result[name] = nested(parts);
  return result;
}
