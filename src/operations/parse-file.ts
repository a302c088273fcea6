import { type DocumentNode, parse } from 'graphql';
import { ConfigurationError } from '../errors.ts';

/** The text of a file as GraphQL. Throws a ConfigurationError that names the file. */
export function parseFile(file: string, text: string): DocumentNode {
  try {
    return parse(text);
  } catch (error) {
    throw new ConfigurationError(`${file}: ${error instanceof Error ? error.message : String(error)}.`, {
      hint: 'it must be GraphQL',
    });
  }
}
