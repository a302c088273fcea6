import { CONFIGURED_LIMITS } from '../src/limits/limits.ts';
import { FIXED, type LimitRow } from '../src/limits/table.ts';
import { STATUSES } from '../src/server/http/statuses.ts';

/** The documentation page of all limits and error codes, as Markdown; `docs/limits.md` is exactly this. */
export function limitsPage(): string {
  return `# Limits

Every number that bounds a request, what it counts, and the error code beyond it. The server
reads the variables when it starts; each takes a whole number from 1. An error says which limit it was and what to do.

| Limit | Default | Counted in | Variable | Error code | What it bounds |
|---|---:|---|---|---|---|
${CONFIGURED_LIMITS.map((limit) => limitRow(limit, `\`${limit.env}\``)).join('\n')}

The three times of a query must grow: \`transactionMs\` below \`deadlineMs\`, and \`deadlineMs\` at most \`requestMs\`.

These are the same on every server, so that clients can count on them:

| Limit | Number | Counted in | Error code | What it bounds |
|---|---:|---|---|---|
${FIXED.map((limit) => limitRow(limit)).join('\n')}

## Error codes

Every error of the API carries \`extensions.code\`, and usually \`extensions.hint\`: what to do about it. If a value was
refused, programs find it in \`argument\` and \`value\`, and the closest known ones in \`suggestions\`; sentences may change.

| Code | Status | Meaning |
|---|---:|---|
${Object.entries(STATUSES).map(statusRow).join('\n')}

The status is that of a request that got no data at all. If some root fields were answered, or if an id was not found,
the response holds \`data\` beside \`errors\` and its status is 200. A client that accepts only \`application/json\` gets 200
for a mistake in the document or its variables as well, as GraphQL over HTTP requires; one that accepts
\`application/graphql-response+json\` gets every status as in the table.
`;
}

function limitRow({ name, default: number, unit, code, sentence }: LimitRow, variable?: string): string {
  const cells = [
    name,
    number.toLocaleString('en'),
    unit,
    variable,
    code === null ? '' : `\`${code}\``,
    sentence,
  ];
  return `| ${cells.filter((cell) => cell !== undefined).join(' | ')} |`;
}

function statusRow([code, { status, sentence }]: [string, { status: number; sentence: string }]): string {
  return `| \`${code}\` | ${status} | ${sentence} |`;
}
