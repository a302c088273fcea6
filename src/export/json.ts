/** A JSON list whose items are written one by one, so that it is never held whole. */
export class JsonList {
  readonly items: AsyncIterable<unknown>;

  constructor(items: AsyncIterable<unknown>) {
    this.items = items;
  }
}

/** A value as JSON, in pieces: objects that hold such lists are split, everything else is one piece. */
export async function* jsonPieces(value: unknown, indent = ''): AsyncGenerator<string, void, undefined> {
  const inner = `${indent}  `;
  if (value instanceof JsonList) {
    let before = '[';
    for await (const item of value.items) {
      yield `${before}\n${inner}${JSON.stringify(item)}`;
      before = ',';
    }
    yield before === '[' ? '[]' : `\n${indent}]`;
    return;
  }
  if (!isObject(value)) {
    yield JSON.stringify(value);
    return;
  }
  let before = '{';
  for (const [name, part] of Object.entries(value)) {
    yield `${before}\n${inner}${JSON.stringify(name)}: `;
    yield* jsonPieces(part, inner);
    before = ',';
  }
  yield before === '{' ? '{}' : `\n${indent}}`;
}

/** The same as a text file, ending with a newline. */
export async function* jsonFile(value: unknown): AsyncGenerator<string, void, undefined> {
  yield* jsonPieces(value);
  yield '\n';
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
