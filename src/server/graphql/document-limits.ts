import { type DocumentNode, GraphQLError, Kind } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { type AntiphonError, QueryError } from '../../errors.ts';
import { exceeded } from '../../limits/exceeded.ts';
import type { Limits } from '../../limits/limits.ts';
import { countDirectives, hasMoreTokens, measureDocument, mostOfOneName } from './document-size.ts';
import { excessOfLiterals } from './input-limits.ts';

/**
 * Refuses documents that are too large: checks the text before parsing and the rest before validation, which can take
 * minutes on a malicious document.
 */
export function useDocumentLimits(limits: Limits): Plugin {
  return {
    onParse({ params }) {
      const text = params.source.toString();
      if (text.length > limits.documentCharacters) throw exceeded(limits, 'documentCharacters', text.length);
      if (hasMoreTokens(text, limits.documentTokens)) throw exceeded(limits, 'documentTokens');
    },
    onValidate({ params, setResult }) {
      const error = excessOf(params.documentAST, limits);
      if (error) setResult([new GraphQLError(error.message, { originalError: error })]);
    },
  };
}

/** The first limit that a document exceeds, as an error. */
export function excessOf(document: DocumentNode, limits: Limits): AntiphonError | undefined {
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length;
  if (operations > limits.operations) return exceeded(limits, 'operations', operations);

  const literals = excessOfLiterals(document, limits);
  if (literals !== undefined) return literals;

  const directives = countDirectives(document);
  if (directives > limits.directives) return exceeded(limits, 'directives', directives);

  const { cycle, fields, ...size } = measureDocument(document);
  if (cycle !== undefined) {
    return new QueryError(`Fragment "${cycle}" spreads itself, directly or through others.`, {
      hint: 'Write out the levels you want.',
    });
  }
  for (const name of ['depth', 'aliases', 'introspectionRoots'] as const) {
    if (size[name] > limits[name]) return exceeded(limits, name, size[name]);
  }
  if (fields > limits.plannedFields) return exceeded(limits, 'plannedFields', fields);

  const sameName = mostOfOneName(document);
  return sameName > limits.sameName ? exceeded(limits, 'sameName', sameName) : undefined;
}
