import {
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
} from 'graphql';
import type { OperationVariable, SavedOperation } from '../../operations/saved-operation.ts';
import type { Table } from '../../operations/table.ts';
import type { DocumentAnswer } from '../graphql/document-answer.ts';
import type { Answer } from '../http/answer.ts';
import { type Html, html, htmlPage } from './html.ts';

/** All saved operations, for people. */
export function listPage(operations: readonly SavedOperation[]): Answer {
  return htmlPage({
    title: 'Saved operations · Antiphon',
    body: html`<main>
<h1>Saved operations</h1>
<p>Each is a question with an address. Open one to see its answer, to change what it asks about, and to take the answer along as a file.</p>
<dl>
${operations.map(({ name, sentence }) => html`<dt><a href="/q/${name}">${name}</a></dt><dd>${sentence}</dd>`)}
</dl>
<p class="quiet">For programs: <a href="/q.json">/q.json</a> lists them with their variables.</p>
</main>`,
  });
}

interface OperationView {
  readonly operation: SavedOperation;
  readonly url: URL;
  readonly suffixes: readonly string[];
  readonly result: DocumentAnswer;
  readonly table: Table;
}

/** One saved operation with its form, its answer as a table, and its files. */
export function operationPage({ operation, url, suffixes, result, table }: OperationView): Answer {
  const { name, sentence, source } = operation;
  return htmlPage({
    title: `${name} · Antiphon`,
    status: result.failed ? result.answer.status : 200,
    body: html`<main class="wide">
<p class="quiet"><a href="/q">Saved operations</a></p>
<h1>${name}</h1>
<p>${sentence}</p>
<form method="get" action="/q/${name}">
${operation.variables.flatMap((variable) => fieldsOf(variable, url.searchParams))}
<button>Ask</button>
</form>
<p>The same as ${suffixes.map((suffix) => html`<a href="/q/${name}.${suffix}${url.search}">.${suffix}</a>`)}, or
<a href="/graphql?query=${encodeURIComponent(source)}">in GraphiQL</a>.</p>
${result.failed ? failure(result) : tableHtml(table, result.data)}
</main>`,
  });
}

const failure = ({ message, hint }: Extract<DocumentAnswer, { failed: true }>): Html =>
  html`<p><strong>${message}</strong> ${hint ?? ''}</p>`;

/** A table for people. */
export function tableHtml(table: Table, data: unknown): Html {
  const rows = table.rows(data);
  if (rows.length === 0) return html`<p>Nothing matches.</p>`;
  return html`<div class="scroll"><table>
<thead><tr>${table.columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${Array.isArray(cell) ? cell.join('; ') : String(cell ?? '')}</td>`)}</tr>`)}
</tbody>
</table></div>`;
}

/** The inputs for a variable: one, or one for each of its parts. */
function fieldsOf(variable: OperationVariable, given: URLSearchParams): readonly Html[] {
  const { name, type, defaultValue, description } = variable;
  const named = getNamedType(type);
  if (!isInputObjectType(named))
    return [input({ name, type, given, description: withDefault(description, defaultValue) })];
  if (isListType(getNullableType(type)))
    return [input({ name, type, given, description: `${description} (JSON)` })];
  const parts = Object.values(named.getFields()).filter(
    (field) => !isInputObjectType(getNamedType(field.type)),
  );
  // A filter has too many parts for a form: it is entered as JSON.
  if (parts.length < Object.keys(named.getFields()).length)
    return [input({ name, type, given, description: withDefault(`${description} (JSON)`, defaultValue) })];
  return parts.map((field) =>
    input({ name: `${name}.${field.name}`, type: field.type, given, description: field.description ?? '' }),
  );
}

const withDefault = (description: string, value: string | undefined): string =>
  value === undefined || value === 'null' ? description : `${description} (default: ${value})`;

interface InputSpec {
  readonly name: string;
  readonly type: GraphQLInputType;
  readonly given: URLSearchParams;
  readonly description: string;
}

function input({ name, type, given, description }: InputSpec): Html {
  const value = given.get(name) ?? '';
  const named = getNamedType(type);
  const field = isEnumType(named)
    ? html`<select name="${name}" id="${name}"><option value=""></option>${named
        .getValues()
        .map((one) =>
          one.name === value
            ? html`<option selected>${one.name}</option>`
            : html`<option>${one.name}</option>`,
        )}</select>`
    : html`<input name="${name}" id="${name}" value="${value}">`;
  return html`<label for="${name}">${name}</label>${field}<small>${description}</small>`;
}
