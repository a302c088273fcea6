/** One number that bounds what a request may ask for or take. */
export interface Limit {
  readonly name: string;
  /** The environment variable that changes it. */
  readonly env: string;
  readonly default: number;
  /** What is counted, in the plural, to be read after the number. */
  readonly unit: string;
  /** What an exceeded limit answers with; null where there is nothing to exceed, or no GraphQL to answer in. */
  readonly code: 'BAD_USER_INPUT' | 'QUERY_TOO_COMPLEX' | 'DATABASE_UNAVAILABLE' | 'TIMEOUT' | null;
  /** What it bounds and how that is counted, for people. */
  readonly sentence: string;
}

/** Every limit there is: the one place for its number, its variable and its words. */
export const LIMIT_TABLE = [
  {
    name: 'bodyBytes',
    env: 'LIMIT_BODY_BYTES',
    default: 100_000,
    unit: 'bytes',
    code: 'QUERY_TOO_COMPLEX',
    sentence: 'The body of a request; a larger one is refused with status 413, usually before it is read.',
  },
  {
    name: 'headerBytes',
    env: 'LIMIT_HEADER_BYTES',
    default: 16_384,
    unit: 'bytes',
    code: null,
    sentence: 'The address and headers of a request together; more is refused with status 431.',
  },
  {
    name: 'headerItems',
    env: 'LIMIT_HEADER_ITEMS',
    default: 50,
    unit: 'items in one header',
    code: null,
    sentence: 'What a header such as Accept may list between commas; more is refused with status 431.',
  },
  {
    name: 'headersMs',
    env: 'LIMIT_HEADERS_MS',
    default: 5_000,
    unit: 'milliseconds',
    code: null,
    sentence: 'The time to send the headers of a request; after it the connection is closed with status 408.',
  },
  {
    name: 'receiveMs',
    env: 'LIMIT_RECEIVE_MS',
    default: 10_000,
    unit: 'milliseconds',
    code: null,
    sentence: 'The time to send a whole request; after it the connection is closed with status 408.',
  },
  {
    name: 'connections',
    env: 'LIMIT_CONNECTIONS',
    default: 1_000,
    unit: 'connections',
    code: null,
    sentence:
      'Open connections to the server. A new one replaces the oldest that asks nothing or reads nothing of its answer; if all are at work, the new one is closed.',
  },
  {
    name: 'stalledMs',
    env: 'LIMIT_STALLED_MS',
    default: 15_000,
    unit: 'milliseconds',
    code: null,
    sentence: 'The time after which a connection is closed if its client reads nothing of its answer.',
  },
  {
    name: 'unsentBytes',
    env: 'LIMIT_UNSENT_BYTES',
    default: 200_000_000,
    unit: 'bytes',
    code: 'DATABASE_UNAVAILABLE',
    sentence:
      'The bytes of all answers that clients have not read yet; beyond it new requests get status 503 with Retry-After.',
  },
  {
    name: 'shutdownMs',
    env: 'LIMIT_SHUTDOWN_MS',
    default: 9_000,
    unit: 'milliseconds',
    code: null,
    sentence: 'The time that running requests get to finish when the server is told to stop.',
  },

  {
    name: 'documentCharacters',
    env: 'LIMIT_DOCUMENT_CHARACTERS',
    default: 20_000,
    unit: 'characters',
    code: 'QUERY_TOO_COMPLEX',
    sentence: 'The text of a GraphQL document.',
  },
  {
    name: 'documentTokens',
    env: 'LIMIT_DOCUMENT_TOKENS',
    default: 1_000,
    unit: 'tokens',
    code: 'QUERY_TOO_COMPLEX',
    sentence: 'The words and marks of a GraphQL document, as its grammar counts them.',
  },
  {
    name: 'operations',
    env: 'LIMIT_OPERATIONS',
    default: 10,
    unit: 'operations',
    code: 'QUERY_TOO_COMPLEX',
    sentence: 'The operations in one document.',
  },
  {
    name: 'depth',
    env: 'LIMIT_DEPTH',
    default: 15,
    unit: 'levels of fields',
    code: 'QUERY_TOO_COMPLEX',
    sentence:
      'Fields inside fields, counted with every fragment in its place; fields inside __schema and __type do not count.',
  },
  {
    name: 'aliases',
    env: 'LIMIT_ALIASES',
    default: 30,
    unit: 'aliases',
    code: 'QUERY_TOO_COMPLEX',
    sentence: 'Fields with an alias, counted with every fragment in its place.',
  },
  {
    name: 'directives',
    env: 'LIMIT_DIRECTIVES',
    default: 8,
    unit: 'directives',
    code: 'QUERY_TOO_COMPLEX',
    sentence: 'Directives such as @include, counted as written in the document.',
  },
  {
    name: 'sameName',
    env: 'LIMIT_SAME_NAME',
    default: 20,
    unit: 'fields of one response name in one place',
    code: 'QUERY_TOO_COMPLEX',
    sentence:
      'Fields with the same response name in the same place, counted with every fragment in its place.',
  },
  {
    name: 'introspectionRoots',
    env: 'LIMIT_INTROSPECTION_ROOTS',
    default: 3,
    unit: '__schema and __type fields',
    code: 'QUERY_TOO_COMPLEX',
    sentence: 'Questions about the schema itself in one operation.',
  },
  {
    name: 'variableLevels',
    env: 'LIMIT_VARIABLE_LEVELS',
    default: 12,
    unit: 'levels of variables',
    code: 'QUERY_TOO_COMPLEX',
    sentence: 'Objects and lists inside each other in the variables.',
  },
  {
    name: 'variableValues',
    env: 'LIMIT_VARIABLE_VALUES',
    default: 2_000,
    unit: 'values in the variables',
    code: 'QUERY_TOO_COMPLEX',
    sentence: 'Objects, lists, strings, numbers, booleans and nulls in the variables, altogether.',
  },

  {
    name: 'textCharacters',
    env: 'LIMIT_TEXT_CHARACTERS',
    default: 10_000,
    unit: 'characters in one text',
    code: 'QUERY_TOO_COMPLEX',
    sentence:
      'Any text in the variables or the document of a request: no text in the graph is longer, and the cursor of the longest name fits. Ids, dates and search texts have shorter limits of their own.',
  },
  {
    name: 'listItems',
    env: 'LIMIT_LIST_ITEMS',
    default: 500,
    unit: 'items in one list',
    code: 'QUERY_TOO_COMPLEX',
    sentence: 'Any list in a request, such as the ids to ask for or the values of a filter.',
  },
  {
    name: 'pageSize',
    env: 'LIMIT_PAGE_SIZE',
    default: 500,
    unit: 'items per page',
    code: 'BAD_USER_INPUT',
    sentence: 'The largest `first` or `last` of a list; more is an error, never cut silently.',
  },
  {
    name: 'rootPage',
    env: 'LIMIT_ROOT_PAGE',
    default: 50,
    unit: 'items per page',
    code: null,
    sentence: 'The items that a list at the root gives without `first`.',
  },
  {
    name: 'nestedPage',
    env: 'LIMIT_NESTED_PAGE',
    default: 10,
    unit: 'items per page',
    code: null,
    sentence: 'The items that a list inside another field gives without `first`.',
  },
  {
    name: 'possibleRows',
    env: 'LIMIT_POSSIBLE_ROWS',
    default: 50_000,
    unit: 'possible rows',
    code: 'QUERY_TOO_COMPLEX',
    sentence:
      'The most rows that a root field could read: the sizes of pages, or what the graph holds if that is less (nodes of a kind, relations of one node), multiplied along each path, and added up.',
  },
  {
    name: 'plannedFields',
    env: 'LIMIT_PLANNED_FIELDS',
    default: 2_000,
    unit: 'fields',
    code: 'QUERY_TOO_COMPLEX',
    sentence: 'The fields of an operation, counted with every fragment in its place.',
  },
  {
    name: 'idCharacters',
    env: 'LIMIT_ID_CHARACTERS',
    default: 100,
    unit: 'characters',
    code: 'BAD_USER_INPUT',
    sentence: 'The length of an id.',
  },
  {
    name: 'searchCharacters',
    env: 'LIMIT_SEARCH_CHARACTERS',
    default: 200,
    unit: 'characters',
    code: 'BAD_USER_INPUT',
    sentence: 'The length of a search text.',
  },
  {
    name: 'searchWords',
    env: 'LIMIT_SEARCH_WORDS',
    default: 16,
    unit: 'words',
    code: 'BAD_USER_INPUT',
    sentence: 'The words of a search text.',
  },
  {
    name: 'filterLevels',
    env: 'LIMIT_FILTER_LEVELS',
    default: 5,
    unit: 'levels of filters',
    code: 'QUERY_TOO_COMPLEX',
    sentence: 'Filters inside each other (and, or, not, some, none, every).',
  },
  {
    name: 'chainLength',
    env: 'LIMIT_CHAIN_LENGTH',
    default: 8,
    unit: 'steps',
    code: 'BAD_USER_INPUT',
    sentence: 'The length of a chain of responses.',
  },
  {
    name: 'pathHops',
    env: 'LIMIT_PATH_HOPS',
    default: 8,
    unit: 'steps',
    code: 'BAD_USER_INPUT',
    sentence: 'The length of a path between two entities.',
  },

  {
    name: 'transactionMs',
    env: 'LIMIT_TRANSACTION_MS',
    default: 3_000,
    unit: 'milliseconds',
    code: 'TIMEOUT',
    sentence: 'The time after which the database stops a statement.',
  },
  {
    name: 'deadlineMs',
    env: 'LIMIT_DEADLINE_MS',
    default: 5_000,
    unit: 'milliseconds',
    code: 'TIMEOUT',
    sentence:
      'The time after which the server stops waiting for the database, even for one that has gone silent.',
  },
  {
    name: 'requestMs',
    env: 'LIMIT_REQUEST_MS',
    default: 10_000,
    unit: 'milliseconds',
    code: 'TIMEOUT',
    sentence: 'The time for a whole request, with all its statements.',
  },
  {
    name: 'poolConnections',
    env: 'LIMIT_POOL_CONNECTIONS',
    default: 50,
    unit: 'connections',
    code: null,
    sentence: 'Connections to the database, and so the statements that run at the same time.',
  },
  {
    name: 'acquisitionMs',
    env: 'LIMIT_ACQUISITION_MS',
    default: 3_000,
    unit: 'milliseconds',
    code: 'DATABASE_UNAVAILABLE',
    sentence:
      'The time that a statement waits for a free connection to the database; then status 503 with Retry-After.',
  },
  {
    name: 'exports',
    env: 'LIMIT_EXPORTS',
    default: 2,
    unit: 'files at once',
    code: 'DATABASE_UNAVAILABLE',
    sentence:
      'Files (tables and graphs) made at the same time; one more waits as long as a statement for a connection, then gets status 503 with Retry-After. A file that waits for its reader does not count.',
  },
  {
    name: 'largeRows',
    env: 'LIMIT_LARGE_ROWS',
    default: 10_000,
    unit: 'rows',
    code: 'DATABASE_UNAVAILABLE',
    sentence:
      'An answer is large if it could hold more rows than this, counted before the database is asked.',
  },
  {
    name: 'largeAnswers',
    env: 'LIMIT_LARGE_ANSWERS',
    default: 4,
    unit: 'large answers at once',
    code: 'DATABASE_UNAVAILABLE',
    sentence:
      'Large answers that the database is asked for at the same time; one more waits as long as a statement for a connection, then gets status 503 with Retry-After. Small ones never wait for them.',
  },
  {
    name: 'bookmarks',
    env: 'LIMIT_BOOKMARKS',
    default: 3,
    unit: 'statements with a bookmark',
    code: 'DATABASE_UNAVAILABLE',
    sentence:
      'Statements that wait at the same time for the state that a bookmark names: invented bookmarks wait among themselves, and hold up nobody else.',
  },
  {
    name: 'exportRows',
    env: 'LIMIT_EXPORT_ROWS',
    default: 1_000_000,
    unit: 'rows',
    code: 'QUERY_TOO_COMPLEX',
    sentence:
      'The rows of a list, or the records or relations of a graph, sent as a file page by page; a longer list is broken off and a larger graph refused, so nobody takes a part for the whole.',
  },
  {
    name: 'readyMs',
    env: 'LIMIT_READY_MS',
    default: 2_000,
    unit: 'milliseconds',
    code: null,
    sentence: 'The time after which /ready reports that the database does not answer.',
  },
] as const satisfies readonly Limit[];

export type LimitName = (typeof LIMIT_TABLE)[number]['name'];

/** The number of every limit, as the server runs with them. */
export type Limits = Readonly<Record<LimitName, number>>;

/** The numbers of all limits; `numberOf` gives each, the table's default if left out. */
export function limitsFrom(numberOf: (limit: Limit) => number = (limit) => limit.default): Limits {
  const entries = LIMIT_TABLE.map((limit) => [limit.name, numberOf(limit)]);
  return Object.fromEntries(entries) as Limits; // complete: the table is where LimitName comes from
}
