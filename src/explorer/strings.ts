import type { Plot } from './home/sketch.tsx';
import type { Direction } from './view/view.ts';

/** Everything that the page says, in one place. */
export const STRINGS = {
  title: 'Antiphon',
  sentence: 'Who responded to what, who says so, and how sure can one be?',
  about:
    'A map of people, groups and events as articles tell of them. Every line on it leads back to who says so, and to the passage where it stands.',
  search: 'Search people, groups, events, statements',
  searchShort: 'Search',
  searchHint: 'Press / to search',
  nothingFound: 'Nothing has a name or a wording like that.',
  storiesTitle: 'Three stories to begin with',
  everything: 'Or see everything at once',
  everythingTitle: 'Everything in the graph',
  alsoThrough: 'Also by way of:',
  moreWays: 'Other ways in',
  graphiql: 'GraphQL editor',
  questions: 'Saved questions',
  schema: 'Schema',

  loading: 'Reading the graph',
  drawing: 'Drawing',
  emptyTitle: 'Nothing passes this lens',
  emptyText: 'What is around it is there, but not on this ground, or not by this word.',
  emptyFilters: 'The filters leave nothing to show.',
  clearLens: 'Take the lens off',
  clearFilters: 'Show everything again',
  noChains: (name: string, direction: Direction) =>
    direction === 'FORWARD'
      ? `Nothing in the graph responds to ${name}, as far as the sources tell.`
      : `${name} responds to nothing in the graph, as far as the sources tell.`,
  backToMap: 'Show what is around it',
  unknownTitle: 'There is no such record',
  didYouMean: 'Did you mean',
  toStart: 'To the start page',
  awayTitle: 'The database does not answer',
  failedTitle: 'This could not be read',
  unreachable: 'The server cannot be reached.',
  noAnswer: (status: number) => `The server answered with status ${status} and nothing else.`,
  retryIn: (seconds: number) => `Trying again in ${seconds} s.`,
  retrying: 'Trying again now.',
  retryNow: 'Try now',
  tooLarge: (shown: number, total: number) =>
    `${count(total, 'record')} found; the ${shown} most connected are drawn.`,
  showMore: (limit: number) => `Draw up to ${limit}`,
  tooLargeEnd: 'No more than 2,000 can be drawn. Narrow it with the lens, or take all of it as a file:',

  map: 'Map',
  chain: 'Chain',
  records: 'Records',
  facts: 'Relations',
  form: 'Show as',
  undo: 'Undo',
  undoTitle: 'Take the last step back',
  fit: 'Fit',
  fitTitle: 'Show all of the drawing',
  zoomIn: 'Nearer',
  zoomOut: 'Farther',
  relayout: 'Lay out anew',
  relayoutTitle: 'Arrange everything that was opened at once, and forget pinned places',
  share: 'Share',
  copyLink: 'Copy link',
  copied: 'Copied',
  copyFailed: 'The browser does not let this page copy. Select the text instead.',
  close: 'Close',

  lens: 'Lens',
  timeline: 'Timeline',
  details: 'Details',
  settings: 'Lens and filters',
  minBasis: 'How sure',
  anyBasis: 'Everything',
  told: 'As told by',
  anyone: 'Anybody',
  documents: 'Documents',
  asOf: 'As known on',
  occurrence: 'What took place',
  anyOccurrence: 'All, plans and threats too',
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
  legendAnswer: 'a response',
  legendUnreal: 'planned or threatened',

  graphLabel: 'Drawing of the graph',
  graphHelp:
    'Arrow keys go along the lines, Enter opens what is around a record, P pins it, Escape lets go. The same as a table: Records, Relations.',

  nothingSelected: 'Nothing is selected',
  nothingSelectedText: 'Select a record or a line to see what is known of it, who says so, and where.',
  mostConnected: 'The most connected',
  alsoKnownAs: 'Also:',
  when: 'When',
  noDate: 'No date is known',
  inWords: (text: string) => `in the source: “${text}”`,
  takesPlace: 'Took place',
  stands: 'Stands as',
  basis: 'Rests on',
  modality: 'Is put as',
  sources: 'Independent sources',
  datesDiffer: 'sources give different dates',
  givenDifferently: 'What is given differently',
  contested: 'excludes another',
  givenBy: (names: string) => `says ${names}`,
  role: 'Part',
  type: 'Way of answering',
  openMore: (total: number) => `Open ${total} more ${total === 1 ? 'relation' : 'relations'}`,
  openNothing: 'All that is around it is drawn',
  openTitle: 'Draw what is around it',
  around: 'Not drawn yet',
  foldUp: 'Fold up',
  foldTitle: 'Take away what was opened around it',
  pin: 'Pin',
  unpin: 'Unpin',
  chainFrom: 'What responded to it',
  chainBack: 'What it responded to',
  centre: 'Map around it',
  relationsShown: 'Relations in this view',
  saidOfIt: 'What is said of it',
  claimsFor: 'Says so',
  claimsAgainst: 'Says otherwise',
  claimsOpen: 'Says that it is not known',
  noClaims: 'No claim that passes the lens bears this.',
  relayedBy: 'passed on by',
  passageAt: (start: number, end: number) => `characters ${start} to ${end}`,
  contradictedBy: 'Contradicted by',
  disputed: 'Disputed',
  ifCondition: (condition: string) => `on condition: ${condition}`,
  cite: 'Cite this',
  citation: ({ what, claims, where, link, day }: Citation) =>
    `“${what}”${claims === '' ? '' : `, claims ${claims}`}${where === '' ? '' : `, ${where}`}. Antiphon, ${link}, read on ${day}.`,
  evidenceTitle: 'The evidence',
  reading: 'Reading',
  moreClaims: (total: number) => `${total} claims in all; the rest stand on its page`,
  recordPage: 'Its page',

  reader: {
    kind: 'Source',
    by: (author: string) => `by ${author}`,
    publishedBy: (names: string) => `published by ${names}`,
    dated: (date: string) => `dated ${date}`,
    passages: (total: number) => `${total} passages were read`,
    atUrl: 'Where it was published',
    archived: 'In an archive',
    dropLabel: 'Your own copy of the text',
    drop: 'The words themselves are not kept here. Drop your own copy of the text, and every passage is marked in it. It is compared inside this page: nothing of it is sent anywhere.',
    choose: 'Choose a text file',
    paste: '… or paste the text here',
    forget: 'Put the copy away',
    looking: 'Looking for the passages …',
    same: 'This is the very text that was read: all passages stand at their places.',
    foundAgain: (found: number, total: number, missing: number) =>
      `This is another edition of the text: ${found} of ${total} passages stand in it word for word${missing === 0 ? '' : `, ${missing} do not`}.`,
    other: 'None of the passages stands in this text: it is another one.',
    tooLarge: 'This file has more than 5 MB: it is hardly the text of a source.',
    notText: 'This file is no text in UTF-8. Save the article as plain text first.',
    text: 'The text',
    claims: (total: number) => count(total, 'claim'),
    claimsTitle: 'What was read out of it',
    selectOne: 'Select a sentence to see what was read out of it, or a claim to see where it stands.',
    nothingRead: 'Nothing was read out of this passage.',
    says: 'Says who:',
    whereItStands: 'Show where it stands',
    open: 'Read it in its source',
  },

  timelineLabel: 'Timeline; drag to show only a stretch of time',
  timelineHint: 'drag to choose a time',
  wholeTime: 'Whole time',
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
  jsonFile: 'The answer as the page has it',
  filesNote: (filters: readonly string[]) =>
    filters.length === 0
      ? 'The same records under the same lens; a file that is cut says so in its name.'
      : `Under the same lens, but with what the page alone leaves out (${filters.join('; ')}); each file says so.`,
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
  shownTold: (names: string) => `as ${names} tells it`,
  shownDocuments: (names: string) => `from ${names}`,
  shownAsOf: (day: string) => `as known on ${day}`,
  shownOccurrence: (words: string) => `only what ${words}`,
  shownWithout: (words: string) => `without ${words}`,
  shownTime: (first: string, last: string) => `from ${first} to ${last}`,
  shownLoose: (total: number) => `${total} left out that nothing shown leads to`,
  shownUndated: (total: number) => `${total} without a date left out`,
  shownChain: (chains: number, name: string, direction: Direction) => {
    const number = chains === 0 ? 'no chain' : chains === 1 ? 'one chain' : `${chains} chains`;
    return `in ${number} of responses ${direction === 'FORWARD' ? `to ${name}` : `that end with ${name}`}`;
  },
  chainsTitle: (total: number) => count(total, 'chain'),
  chainVia: 'by way of',
  weakest: (word: string) => `the weakest link is ${word}`,
  walked: (name: string, kind: string, relation: string, lines: number) =>
    `${relation === '' ? '' : `${relation}: `}${name}, ${kind}, ${count(lines, 'line')}`,

  and: (words: readonly string[]) =>
    words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`,
} as const;

interface Citation {
  readonly what: string;
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
    question: 'Who took the Minneapolis police website down?',
    text: 'May 2020: that it went down is reported. Who did it is only assumed: look for the dotted lines.',
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
    question: 'What was the day of solidarity to lead to?',
    text: 'July 2016: a call after two deaths, and what was planned, promised and threatened in answer.',
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

/** With a capital in front: "Also". */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "1 record", "2 records". */
export function count(number: number, word: string): string {
  return `${number.toLocaleString('en')} ${word}${number === 1 ? '' : 's'}`;
}
