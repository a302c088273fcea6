import type { Plot } from './home/plot.ts';
import type { Direction } from './view/view.ts';

/** All text of the page, in one place. */
export const STRINGS = {
  title: 'Antiphon',
  sentence: 'Who responded to what, who says so, and how sure can one be?',
  about:
    'People, groups and events as news articles report them. Every line leads back to who says so, and where.',
  search: 'Search people, groups, events, statements',
  searchShort: 'Search',
  searchHint: 'Press / to search',
  nothingFound: 'No name or wording matches.',
  storiesTitle: 'Three stories to begin with',
  everything: 'Or show everything',
  everythingTitle: 'Everything in the graph',
  alsoThrough: 'Also through:',
  moreWays: 'Other ways in',
  graphiql: 'GraphQL editor',
  questions: 'Saved questions',
  schema: 'Schema',

  loading: 'Loading',
  drawing: 'Drawing',
  emptyTitle: 'No facts match this lens',
  emptyText: 'There are connections, but not with this certainty, or not from this source.',
  emptyFilters: 'The filters leave nothing to show.',
  clearLens: 'Clear the lens',
  clearFilters: 'Clear the filters',
  noChains: (name: string, direction: Direction) =>
    direction === 'FORWARD'
      ? `No source reports a response to ${name}.`
      : `No source reports what ${name} responds to.`,
  backToMap: 'Show its connections',
  unknownTitle: 'There is no such record',
  didYouMean: 'Did you mean',
  toStart: 'Start page',
  awayTitle: 'The database does not answer',
  failedTitle: 'This could not be loaded',
  unreachable: 'The server cannot be reached.',
  noAnswer: (status: number) => `The server answered with status ${status}.`,
  retryIn: (seconds: number) => `Trying again in ${seconds} s.`,
  retrying: 'Trying again now.',
  retryNow: 'Try now',
  tooLarge: (shown: number, total: number) =>
    `${count(total, 'record')} found; the ${shown} most connected are drawn.`,
  showMore: (limit: number) => `Draw up to ${limit}`,
  tooLargeEnd: 'At most 2,000 can be drawn. Narrow it with the lens, or download all as a file:',

  map: 'Map',
  chain: 'Chain',
  records: 'Records',
  facts: 'Relations',
  form: 'Show as',
  undo: 'Undo',
  undoTitle: 'Undo the last step',
  fit: 'Fit',
  fitTitle: 'Show the whole drawing',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  relayout: 'Rearrange',
  relayoutTitle: 'Arrange everything again, and forget pins',
  share: 'Share',
  copyLink: 'Copy link',
  copied: 'Copied',
  copyFailed: 'The browser does not let this page copy. Select the text instead.',
  close: 'Close',

  lens: 'Lens',
  timeline: 'Timeline',
  details: 'Details',
  settings: 'Lens and filters',
  minBasis: 'Certainty',
  anyBasis: 'Everything',
  told: 'According to',
  anyone: 'Anyone',
  documents: 'Documents',
  asOf: 'As known on',
  occurrence: 'What happened',
  anyOccurrence: 'All, with plans and threats',
  kinds: 'Kinds',
  relations: 'Relations',
  depth: 'Steps away',
  ofTotal: (shown: number, total: number) => (shown === total ? String(total) : `${shown} of ${total}`),
  showAll: 'all',
  showNone: 'none',

  legend: 'Legend',
  legendSure: 'reported or stated',
  legendClaimed: 'claimed or inferred',
  legendAssumed: 'assumed',
  legendDisputed: 'disputed',
  legendAnswer: 'a response; the arrow points to what it responded to',
  legendOutline: (sure: string) => `outline: an event ${sure}`,
  legendUnreal: (words: readonly string[]) => `pale: ${words.join(', ')}`,

  graphLabel: 'Drawing of the graph',
  graphHelp:
    'Arrow keys follow the lines, Enter expands a record, P pins it, Escape lets go. As tables: Records, Relations.',

  nothingSelected: 'Nothing selected',
  nothingSelectedText: 'Select a record or a line to see what is known, who says so, and where.',
  mostConnected: 'The most connected',
  alsoKnownAs: 'Also:',
  when: 'When',
  noDate: 'No date is known',
  inWords: (text: string) => `in the source: “${text}”`,
  takesPlace: 'Occurrence',
  stands: 'Status',
  basis: 'Basis',
  modality: 'Put as',
  sources: 'Independent sources',
  datesDiffer: 'sources give different dates',
  givenDifferently: 'Where sources differ',
  contested: 'excludes another',
  givenBy: (names: string) => `says ${names}`,
  role: 'Part',
  type: 'Response',
  openMore: (total: number) => `Open ${total} more ${total === 1 ? 'relation' : 'relations'}`,
  openNothing: 'All connections are shown',
  openTitle: 'Show its connections',
  around: 'Not drawn yet',
  foldUp: 'Collapse',
  foldTitle: 'Hide what was opened here',
  pin: 'Pin',
  unpin: 'Unpin',
  chainFrom: 'What responded to it',
  chainBack: 'What it responded to',
  centre: 'Centre here',
  relationsShown: 'Relations in this view',
  saidOfIt: 'What sources say',
  claimsFor: 'Says so',
  claimsAgainst: 'Says otherwise',
  claimsOpen: 'Says it is unknown',
  noClaims: 'No claim that passes the lens supports this.',
  relayedBy: 'passed on by',
  passageAt: (start: number, end: number) => `characters ${start} to ${end}`,
  contradictedBy: 'Contradicted by',
  disputed: 'Disputed',
  ifCondition: (condition: string) => `on condition: ${condition}`,
  cite: 'Cite this',
  citation: ({ sentences, claims, where, link, day }: Citation) =>
    `${sentences}${claims === '' ? '' : ` Claims ${claims}${where === '' ? '' : `, ${where}`}.`} Antiphon, ${link}, read on ${day}.`,
  evidenceTitle: 'The evidence',
  reading: 'Reading',
  moreClaims: (total: number) => `${total} claims in all; the rest are in the full record`,
  recordPage: 'Full record',

  reader: {
    kind: 'Source',
    by: (author: string) => `by ${author}`,
    publishedBy: (names: string) => `published by ${names}`,
    dated: (date: string) => `dated ${date}`,
    passages: (total: number) => `${total} passages were read`,
    atUrl: 'Where it was published',
    archived: 'In an archive',
    dropLabel: 'Your own copy of the text',
    drop: 'The text is not kept here. Drop your own copy, and every passage is marked in it. It is compared inside this page and never leaves it.',
    choose: 'Choose a text file',
    paste: '… or paste the text here',
    forget: 'Remove the copy',
    looking: 'Looking for the passages …',
    same: 'This is the text that was read: all passages are in place.',
    foundAgain: (found: number, total: number, missing: number) =>
      `This is another edition: ${found} of ${total} passages are in it word for word${missing === 0 ? '' : `, ${missing} are not`}.`,
    other: 'This is another text: it has none of the passages.',
    tooLarge: 'This file is over 5 MB: too large for an article.',
    notText: 'This file is not UTF-8 text. Save the article as plain text first.',
    text: 'The text',
    claims: (total: number) => count(total, 'claim'),
    claimsTitle: 'What was read from it',
    selectOne: 'Select a sentence to see what was read from it, or a claim to see its sentence.',
    nothingRead: 'Nothing was read from this passage.',
    says: 'Says who:',
    whereItStands: 'Show its passage',
    open: 'Read in source',
  },

  timelineLabel: 'Timeline; drag to choose a period',
  timelineHint: 'drag to choose a period',
  wholeTime: 'All time',
  timeFrom: 'From',
  timeTo: 'to',
  nothingDated: 'Nothing here has a date.',
  undated: (total: number) => `${total} without a date`,

  tableRecord: 'Record',
  tableKind: 'Kind',
  tableWhen: 'When',
  tableFrom: 'From',
  tableRelation: 'Relation',
  tableTo: 'To',
  tableHow: 'How',
  tableStatus: 'Status',
  tableBasis: 'Basis',
  tableSources: 'Sources',
  tableLines: 'Lines',
  sortBy: (column: string) => `Sort by ${column}`,

  pictures: 'Picture',
  downloadPng: 'PNG picture',
  downloadSvg: 'SVG picture',
  files: 'Data files',
  jsonFile: 'The answer that the page uses',
  filesNote: (filters: readonly string[]) =>
    filters.length === 0
      ? 'The same records, the same lens; if a file is cut, its name says so.'
      : `The same lens, but with what only the page leaves out (${filters.join('; ')}); each file says so.`,
  asGraphql: 'As GraphQL',
  asPython: 'As Python',
  variables: 'Variables',
  inGraphiql: 'Open in the GraphQL editor',
  gephiLite: 'Open in Gephi Lite',
  gephiNote: 'Another website: it reads the file from here, if it can reach this server.',
  copy: 'Copy',
  pictureSource: (day: string, link: string) => `Antiphon, ${day}. ${link}`,

  /** What a view holds, in one sentence. */
  shown: ({ shown, total, parts }: { shown: number; total: number; parts: readonly string[] }) =>
    `${[`${shown === total ? count(total, 'record') : `${shown} of ${count(total, 'record')}`}`, ...parts].join(', ')}.`,
  shownAround: (name: string, more: number, steps: number) =>
    `${steps === 1 ? 'one step' : `up to ${steps} steps`} around ${name}${more === 0 ? '' : ` and ${more} more`}`,
  shownTold: (names: string) => `according to ${names}`,
  shownDocuments: (names: string) => `from ${names}`,
  shownAsOf: (day: string) => `as known on ${day}`,
  shownOccurrence: (words: string) => `only what ${words}`,
  shownWithout: (words: string) => `without ${words}`,
  shownTime: (first: string, last: string) => `from ${first} to ${last}`,
  shownLoose: (total: number) => `${total} unconnected hidden`,
  shownUndated: (total: number) => `${total} undated hidden`,
  shownChain: (chains: number, name: string, direction: Direction) => {
    const number = chains === 0 ? 'no chain' : chains === 1 ? 'one chain' : `${chains} chains`;
    return `in ${number} of responses ${direction === 'FORWARD' ? `to ${name}` : `that end with ${name}`}`;
  },
  chainsTitle: (total: number) => count(total, 'chain'),
  chainVia: 'through',
  weakest: (word: string) => `the weakest link is ${word}`,
  walked: (name: string, kind: string, relation: string, lines: number) =>
    `${relation === '' ? '' : `${relation}: `}${name}, ${kind}, ${count(lines, 'line')}`,

  and: (words: readonly string[]) =>
    words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`,
} as const;

interface Citation {
  readonly sentences: string;
  readonly claims: string;
  readonly where: string;
  readonly link: string;
  readonly day: string;
}

interface Story {
  readonly question: string;
  readonly text: string;
  readonly address: string;
  readonly plot: Plot;
}

/** The stories of the first screen: a question, what it shows, and the view that answers it. */
export const STORIES: readonly Story[] = [
  {
    question: 'Who responded to the shooting of Tamir Rice?',
    text: 'Cleveland, November 2014: police, a caller, a video, and a city website that goes down.',
    address:
      '/?around=shooting-of-tamir-rice&around=shutdown-of-cleveland-website&around=anonymous-cleveland-video&around=anonymous-cleveland-statement',
    plot: {
      about: 'Incident',
      answers: [
        { kind: 'Statement', line: 'dashed' },
        { kind: 'CyberAction', line: 'solid' },
        { kind: 'Communication', line: 'solid' },
      ],
    },
  },
  {
    question: 'Who took down the Minneapolis police website?',
    text: 'May 2020: the outage is reported. Who did it is only assumed: look for the dotted lines.',
    address: '/?around=minneapolis-police-website-takedown&around=floyd-video-message',
    plot: {
      about: 'CyberAction',
      answers: [
        { kind: 'Statement', line: 'solid' },
        { kind: 'Group', line: 'dotted' },
        { kind: 'Communication', line: 'dashed' },
      ],
    },
  },
  {
    question: 'What was planned for the Day of Solidarity?',
    text: 'July 2016: a call after two deaths, and what was planned, promised and threatened.',
    address:
      '/?around=day-of-solidarity-2016&around=day-of-solidarity-protests&around=day-of-solidarity-cyber-attacks',
    plot: {
      about: 'Operation',
      answers: [
        { kind: 'Demonstration', line: 'solid' },
        { kind: 'Statement', line: 'dashed' },
        { kind: 'CyberAction', line: 'dashed' },
      ],
    },
  },
];

/** Capitalised: "Also". */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "1 record", "2 records". */
export function count(number: number, word: string): string {
  return `${number.toLocaleString('en')} ${word}${number === 1 ? '' : 's'}`;
}
