/** One number that bounds what a request may ask for or take. */
export interface LimitRow {
  readonly name: string;
  readonly default: number;
  /** What is counted, in the plural, to be read after the number. */
  readonly unit: string;
  /** What an exceeded limit answers with; null where there is nothing to exceed, or no GraphQL to answer in. */
  readonly code: 'BAD_USER_INPUT' | 'QUERY_TOO_COMPLEX' | 'DATABASE_UNAVAILABLE' | 'TIMEOUT' | null;
  /** What it bounds and how that is counted, for people. */
  readonly sentence: string;
}

/** The limits that whoever runs a server can change, by an environment variable: `LIMIT_` and the name. */
export const CONFIGURED = [
  {
    name: 'bodyBytes',
    default: 100_000,
    unit: 'bytes',
    code: 'QUERY_TOO_COMPLEX',
    sentence: 'The body of a request; a larger one is refused with status 413, usually before it is read.',
  },
  {
    name: 'headerBytes',
    default: 16_384,
    unit: 'bytes',
    code: null,
    sentence: 'The address and headers of a request together; more is refused with status 431.',
  },
  {
    name: 'headerItems',
    default: 50,
    unit: 'items in one header',
    code: null,
    sentence: 'What a header such as Accept may list between commas; more is refused with status 431.',
  },
  {
    name: 'headersMs',
    default: 5_000,
    unit: 'milliseconds',
    code: null,
    sentence: 'The time to send the headers of a request; after it the connection is closed with status 408.',
  },
  {
    name: 'receiveMs',
    default: 10_000,
    unit: 'milliseconds',
    code: null,
    sentence: 'The time to send a whole request; after it the connection is closed with status 408.',
  },
  {
    name: 'connections',
    default: 1_000,
    unit: 'connections',
    code: null,
    sentence:
      'Open connections to the server. A new one replaces the oldest that asks nothing or reads nothing of its answer; if all are at work, the new one is closed.',
  },
  {
    name: 'stalledMs',
    default: 15_000,
    unit: 'milliseconds',
    code: null,
    sentence: 'The time after which a connection is closed if its client reads nothing of its answer.',
  },
  {
    name: 'unsentBytes',
    default: 200_000_000,
    unit: 'bytes',
    code: 'DATABASE_UNAVAILABLE',
    sentence:
      'The bytes of all answers that clients have not read yet; beyond it new requests get status 503 with Retry-After.',
  },
  {
    name: 'shutdownMs',
    default: 9_000,
    unit: 'milliseconds',
    code: null,
    sentence: 'The time that running requests get to finish when the server is told to stop.',
  },

  {
    name: 'documentCharacters',
    default: 20_000,
    unit: 'characters',
    code: 'QUERY_TOO_COMPLEX',
    sentence: 'The text of a GraphQL document.',
  },
  {
    name: 'documentTokens',
    default: 1_000,
    unit: 'tokens',
    code: 'QUERY_TOO_COMPLEX',
    sentence: 'The words and marks of a GraphQL document, as its grammar counts them.',
  },
  {
    name: 'operations',
    default: 10,
    unit: 'operations',
    code: 'QUERY_TOO_COMPLEX',
    sentence: 'The operations in one document.',
  },
  {
    name: 'depth',
    default: 15,
    unit: 'levels of fields',
    code: 'QUERY_TOO_COMPLEX',
    sentence:
      'Fields inside fields, counted with every fragment in its place; fields inside __schema and __type do not count.',
  },
  {
    name: 'aliases',
    default: 30,
    unit: 'aliases',
    code: 'QUERY_TOO_COMPLEX',
    sentence: 'Fields with an alias, counted with every fragment in its place.',
  },
  {
    name: 'directives',
    default: 8,
    unit: 'directives',
    code: 'QUERY_TOO_COMPLEX',
    sentence: 'Directives such as @include, counted as written in the document.',
  },
  {
    name: 'sameName',
    default: 20,
    unit: 'fields of one response name in one place',
    code: 'QUERY_TOO_COMPLEX',
    sentence:
      'Fields with the same response name in the same place, counted with every fragment in its place.',
  },
  {
    name: 'introspectionRoots',
    default: 3,
    unit: '__schema and __type fields',
    code: 'QUERY_TOO_COMPLEX',
    sentence: 'Questions about the schema itself in one operation.',
  },
  {
    name: 'variableLevels',
    default: 12,
    unit: 'levels of variables',
    code: 'QUERY_TOO_COMPLEX',
    sentence: 'Objects and lists inside each other in the variables.',
  },
  {
    name: 'variableValues',
    default: 2_000,
    unit: 'values in the variables',
    code: 'QUERY_TOO_COMPLEX',
    sentence: 'Objects, lists, strings, numbers, booleans and nulls in the variables, altogether.',
  },

  {
    name: 'textCharacters',
    default: 10_000,
    unit: 'characters in one text',
    code: 'QUERY_TOO_COMPLEX',
    sentence:
      'Any text in the variables or the document of a request: no text in the graph is longer, and the cursor of the longest name fits. Ids, dates and search texts have shorter limits of their own.',
  },
  {
    name: 'listItems',
    default: 500,
    unit: 'items in one list',
    code: 'QUERY_TOO_COMPLEX',
    sentence: 'Any list in a request, such as the ids to ask for or the values of a filter.',
  },
  {
    name: 'pageSize',
    default: 500,
    unit: 'items per page',
    code: 'BAD_USER_INPUT',
    sentence: 'The largest `first` or `last` of a list; more is an error, never cut silently.',
  },
  {
    name: 'rootPage',
    default: 50,
    unit: 'items per page',
    code: null,
    sentence: 'The items that a list at the root gives without `first`.',
  },
  {
    name: 'nestedPage',
    default: 10,
    unit: 'items per page',
    code: null,
    sentence: 'The items that a list inside another field gives without `first`.',
  },
  {
    name: 'possibleRows',
    default: 50_000,
    unit: 'possible rows',
    code: 'QUERY_TOO_COMPLEX',
    sentence:
      'The most rows that a root field could read: the sizes of pages, or what the graph holds if that is less (nodes of a kind, relations of one node), multiplied along each path, and added up.',
  },
  {
    name: 'plannedFields',
    default: 2_000,
    unit: 'fields',
    code: 'QUERY_TOO_COMPLEX',
    sentence: 'The fields of an operation, counted with every fragment in its place.',
  },
  {
    name: 'idCharacters',
    default: 100,
    unit: 'characters',
    code: 'BAD_USER_INPUT',
    sentence: 'The length of an id.',
  },
  {
    name: 'searchCharacters',
    default: 200,
    unit: 'characters',
    code: 'BAD_USER_INPUT',
    sentence: 'The length of a search text.',
  },
  {
    name: 'searchWords',
    default: 16,
    unit: 'words',
    code: 'BAD_USER_INPUT',
    sentence: 'The words of a search text.',
  },
  {
    name: 'filterLevels',
    default: 5,
    unit: 'levels of filters',
    code: 'QUERY_TOO_COMPLEX',
    sentence: 'Filters inside each other (and, or, not, some, none, every).',
  },
  {
    name: 'chainLength',
    default: 8,
    unit: 'steps',
    code: 'BAD_USER_INPUT',
    sentence: 'The length of a chain of responses.',
  },
  {
    name: 'pathHops',
    default: 8,
    unit: 'steps',
    code: 'BAD_USER_INPUT',
    sentence: 'The length of a path between two entities.',
  },

  {
    name: 'transactionMs',
    default: 3_000,
    unit: 'milliseconds',
    code: 'TIMEOUT',
    sentence: 'The time after which the database stops a statement.',
  },
  {
    name: 'deadlineMs',
    default: 5_000,
    unit: 'milliseconds',
    code: 'TIMEOUT',
    sentence:
      'The time after which the server stops waiting for the database, even for one that has gone silent.',
  },
  {
    name: 'requestMs',
    default: 10_000,
    unit: 'milliseconds',
    code: 'TIMEOUT',
    sentence: 'The time for a whole request, with all its statements.',
  },
  {
    name: 'poolConnections',
    default: 50,
    unit: 'connections',
    code: null,
    sentence: 'Connections to the database, and so the statements that run at the same time.',
  },
  {
    name: 'acquisitionMs',
    default: 3_000,
    unit: 'milliseconds',
    code: 'DATABASE_UNAVAILABLE',
    sentence:
      'The time that a statement waits for a free connection to the database; then status 503 with Retry-After.',
  },
  {
    name: 'exports',
    default: 2,
    unit: 'files at once',
    code: 'DATABASE_UNAVAILABLE',
    sentence:
      'Files (tables and graphs) made at the same time; one more waits as long as a statement for a connection, then gets status 503 with Retry-After. A file that waits for its reader does not count.',
  },
  {
    name: 'largeRows',
    default: 10_000,
    unit: 'rows',
    code: 'DATABASE_UNAVAILABLE',
    sentence:
      'An answer is large if it could hold more rows than this, counted before the database is asked.',
  },
  {
    name: 'largeAnswers',
    default: 4,
    unit: 'large answers at once',
    code: 'DATABASE_UNAVAILABLE',
    sentence:
      'Large answers that the database is asked for at the same time; one more waits as long as a statement for a connection, then gets status 503 with Retry-After. Small ones never wait for them.',
  },
  {
    name: 'bookmarks',
    default: 3,
    unit: 'statements with a bookmark',
    code: 'DATABASE_UNAVAILABLE',
    sentence:
      'Statements that wait at the same time for the state that a bookmark names: invented bookmarks wait among themselves, and hold up nobody else.',
  },
  {
    name: 'exportRows',
    default: 1_000_000,
    unit: 'rows',
    code: 'QUERY_TOO_COMPLEX',
    sentence:
      'The rows of a list, or the records or relations of a graph, sent as a file page by page; a longer list is broken off and a larger graph refused, so nobody takes a part for the whole.',
  },
  {
    name: 'pictureRecords',
    default: 400,
    unit: 'records',
    code: 'QUERY_TOO_COMPLEX',
    sentence: 'The records of a view that the server draws; a larger view is refused, and the page draws it.',
  },
  {
    name: 'pictureMs',
    default: 5_000,
    unit: 'milliseconds',
    code: 'TIMEOUT',
    sentence:
      'The time for one drawing. The server makes one at a time, beside everything else; one more waits as long as a statement for a connection, then gets status 503 with Retry-After.',
  },
  {
    name: 'loadsKept',
    default: 30,
    unit: 'loads',
    code: null,
    sentence:
      'The loads of which the graph remembers what they changed, for `/changes` and its feeds; the oldest are forgotten. Read by `antiphon seed` and `start` when they load.',
  },
  {
    name: 'changesListed',
    default: 300,
    unit: 'facts',
    code: null,
    sentence:
      'The facts that are listed of what one load changed, those that stand otherwise first; the others are counted. Read by `antiphon seed` and `start` when they load.',
  },
  {
    name: 'readyMs',
    default: 2_000,
    unit: 'milliseconds',
    code: null,
    sentence: 'The time after which /ready reports that the database does not answer.',
  },
] as const satisfies readonly LimitRow[];

/** The limits that are the same on every server: what clients can count on, and the page does. */
export const FIXED = [
  {
    name: 'ids',
    default: 50,
    unit: 'ids in one argument',
    code: 'BAD_USER_INPUT',
    sentence:
      'Ids to ask about at once: the events responded to, the centres of a neighbourhood, the actors and documents of a lens. `nodes` takes as many as a list may have items.',
  },
  {
    name: 'searchHits',
    default: 100,
    unit: 'hits',
    code: 'BAD_USER_INPUT',
    sentence: 'The hits of one search.',
  },
  {
    name: 'chains',
    default: 200,
    unit: 'chains',
    code: 'BAD_USER_INPUT',
    sentence: 'The chains of responses that one answer gives.',
  },
  {
    name: 'chainsFound',
    default: 1_000,
    unit: 'chains',
    code: null,
    sentence: 'The chains that are looked for; beyond it an answer says that there are more.',
  },
  {
    name: 'paths',
    default: 50,
    unit: 'paths',
    code: 'BAD_USER_INPUT',
    sentence: 'The paths that one answer gives.',
  },
  {
    name: 'pathsFound',
    default: 500,
    unit: 'paths',
    code: null,
    sentence:
      'The paths that are looked for, the shortest first; among equals the surer ones are put in front.',
  },
  {
    name: 'neighborhoodSteps',
    default: 3,
    unit: 'steps',
    code: 'BAD_USER_INPUT',
    sentence: 'How far around its centres a neighbourhood reaches.',
  },
  {
    name: 'graphNodes',
    default: 2_000,
    unit: 'records',
    code: 'BAD_USER_INPUT',
    sentence: 'The records of a graph in one answer; a file fetches larger graphs piece by piece.',
  },
  {
    name: 'graphEdges',
    default: 10_000,
    unit: 'relations',
    code: null,
    sentence: 'The relations of a graph in one answer; beyond it the answer says that it is cut.',
  },
  {
    name: 'asserters',
    default: 20,
    unit: 'asserters',
    code: null,
    sentence: 'Those who say so, as a chain or path names them.',
  },
  {
    name: 'candidates',
    default: 50,
    unit: 'rows',
    code: null,
    sentence: 'The values that asserters give for one record, and the sources that say so of one fact.',
  },
  {
    name: 'claimsWeighed',
    default: 200,
    unit: 'claims',
    code: null,
    sentence: 'The claims that are looked at for one of these lists, the first in their order.',
  },
  {
    name: 'claimsCompared',
    default: 2_000,
    unit: 'claims',
    code: null,
    sentence:
      'The claims of two tellings that are compared, the surest first; an answer says whether these are all.',
  },
  {
    name: 'claimsOfSource',
    default: 5_000,
    unit: 'claims',
    code: null,
    sentence: 'The claims of one source that are looked at to tell what falls with it.',
  },
  {
    name: 'embeddedAddress',
    default: 2_000,
    unit: 'characters',
    code: 'BAD_USER_INPUT',
    sentence: 'The address that `/oembed` is asked about.',
  },
  {
    name: 'pictureLine',
    default: 200,
    unit: 'characters',
    code: 'BAD_USER_INPUT',
    sentence: 'The `headline` and the `credit` of a picture.',
  },
  {
    name: 'pictureText',
    default: 1_000,
    unit: 'characters',
    code: 'BAD_USER_INPUT',
    sentence: 'The `deck` and the `notes` of a picture.',
  },
  {
    name: 'placeLevels',
    default: 4,
    unit: 'levels of places',
    code: null,
    sentence: 'How many places inside each other the filter `in` looks through.',
  },
] as const satisfies readonly LimitRow[];
