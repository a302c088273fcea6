import { count } from '../dossier/count.ts';
import { relationWords } from '../vocabulary.ts';
import type { Misread } from './view/misread.ts';
import type { Direction } from './view/view.ts';

/** The text of the page, but for what parts that are loaded later have beside them. */
export const STRINGS = {
  title: 'Antiphon',
  sentence: 'Who responded to what, who says so, and how sure can one be?',
  about:
    'People, groups and events as news articles report them. Click any line to see who says so, and where.',
  search: 'Search people, groups, events, statements',
  searchFirst: 'Who responded to …? Search people, groups, events, statements',
  howConnected: 'How is it connected with …?',
  otherEnd: 'The other person, group or event',
  answerUnread: 'Who responded could not be read yet. It is asked for again by itself.',
  searchShort: 'Search',
  searchHint: 'Press / to search',
  nothingFound: (text: string) =>
    `No match for “${text}”. You can search for people, groups, events, statements, places, documents and stories, by their names and by words that a source or description has.`,
  similar: (text: string) => `Nothing fits “${text}”. Spelt in a similar way:`,
  searching: (text: string) => `Searching for “${text}” …`,
  searchTooSlow: 'The search took too long and was stopped: the database may be busy.',
  searchAway: 'The search could not reach the database.',
  searchFailed: 'The search failed.',
  searchAgain: 'Search again',
  everything: 'Show the whole network',
  overview: 'What is in the graph',
  only: 'only',
  onlyKind: (kind: string) => `Only ${kind}: the most connected of them`,
  everythingTitle: 'Everything in the graph',
  alsoThrough: 'Also through:',
  moreWays: 'Other ways in',
  matrix: 'All responses at once',
  toWhom: 'Who responded to whom',
  graphiql: 'GraphQL editor',
  questions: 'Saved questions',
  changes: 'What changed',
  schema: 'Schema',

  loading: 'Loading',
  drawing: 'Drawing',
  foldText: (responses: string) =>
    `${responses} of one kind, to the same and told as surely, drawn as one stack.`,
  unfold: 'Draw each of them',
  notLaid: 'The records were read, but no places for them could be worked out.',
  laying: (records: number) => `Laying out ${count(records, 'record')}`,
  emptyTitle: 'Nothing matches',
  emptyFilters: 'The filters leave nothing to show.',
  clearLens: 'Clear the lens',
  clearFilters: 'Clear the filters',
  noChains: (name: string, direction: Direction) =>
    direction === 'FORWARD'
      ? `No source reports a response to ${name}.`
      : `No source reports what ${name} responds to.`,
  backToMap: 'Show its connections',
  unknownTitle: 'There is no such record',
  toStart: 'Start page',
  awayTitle: 'The database does not answer',
  failedTitle: 'This could not be loaded',
  unreachable: 'The server cannot be reached. The page tries again by itself for a while.',
  noAnswer: (status: number) => `The server answered with status ${status}.`,
  retryIn: (seconds: number) => `Trying again in ${seconds} s.`,
  retrying: 'Trying again now.',
  tryAgain: 'Try again',
  partMissing: 'A part of this page could not be loaded. It may have been renewed while it was open.',
  loadAgain: 'Load the page again',
  asksItself: 'The page also asks again by itself.',
  notOnClock: 'How soon the responses came could not be read.',
  misread: ({ name, value, near, written, instead }: Misread) => {
    const meant =
      near.length > 0 ? `, did you mean ${near.join(', ').replace(/, ([^,]*)$/, ' or $1')}?` : '.';
    return value === undefined
      ? `The address of this page names “${name}”, which means nothing here${meant}`
      : [
          `The address of this page says “${name}=${value}”, which is not understood${meant}`,
          ...(near.length > 0 || written === undefined ? [] : [`Write it like “${name}=${written}”.`]),
          ...(instead === undefined ? [] : [instead]),
        ].join(' ');
  },
  misreadRest: 'The rest of it is shown.',
  tooLarge: (shown: number, total: number) =>
    `${count(total, 'record')} found; the ${shown} most connected are drawn.`,
  showMore: (limit: number) => `Draw up to ${limit}`,
  tooLargeEnd: 'At most 2,000 can be drawn. Narrow it with the lens, or download all as a file:',

  /** Below the answer, which may be longer than a screen. */
  toDrawing: 'To the map ↓',
  map: 'Map',
  chain: 'Chain',
  records: 'Records',
  facts: 'Relations',
  form: 'Show as',
  alone: 'Whole width',
  aloneTitle: 'Put the panels at the sides away',
  fullScreen: 'Full screen',
  fullScreenTitle: 'The map alone, on all of the screen; Escape ends it',
  fullScreenEnd: 'End full screen',
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
  skip: 'Skip to',
  skipToStage: 'Skip to the answer',
  skipToDetails: 'Skip to the panel',

  lens: 'Lens',
  details: 'Details',
  settings: 'Lens and filters',
  minBasis: 'Certainty',
  anyBasis: 'Everything',
  told: 'According to',
  anyone: 'Anyone',
  andAlso: 'or another',
  notOnly: (name: string) => `Remove ${name} from the lens`,
  timelineOfLeft: (lens: string) => `The timeline shows only what the left lens lets through: ${lens}.`,
  documents: 'Documents',
  asOf: 'As known on',
  occurrence: 'What happened',
  anyOccurrence: 'All, with plans and threats',
  kinds: 'Kinds',
  relations: 'Relations',
  relationsDrawn: 'Relations drawn',
  depth: 'Steps away',
  theseAlone: '0: these alone',
  ofTotal: (shown: number, total: number) =>
    shown === total ? total.toLocaleString('en') : `${shown} of ${total.toLocaleString('en')}`,
  showAll: 'all',
  layerResponses: 'responses only',
  layerDoers: 'with who did it',
  showNone: 'none',

  onlyMeant: (occurrence: string) => `only ${occurrence}`,
  graphHelp:
    'Arrow keys follow the lines, Enter expands a record, P pins it, Escape lets go; with Shift, arrow keys move the picture. As tables: Records, Relations.',

  nothingSelected: 'Nothing selected',
  nothingSelectedText: 'Select a record or a line to see what is known, who says so, and where.',
  mostConnected: 'The most connected',
  alsoKnownAs: 'Also:',
  when: 'When',
  howWeKnow: 'How we know',
  takesPlace: 'Occurrence',
  stands: 'How it stands',
  basis: 'How sure',
  modality: 'Put as',
  voice: 'Whose words',
  saidBy: 'Said by',
  counts: 'Counts as',
  sources: 'Independent sources',
  givenDifferently: 'Where sources differ',
  contested: 'excludes another',
  givenBy: (names: string) => `says ${names}`,
  role: 'Part',
  type: 'Response',
  openMore: (total: number) => `Open ${total} more ${total === 1 ? 'relation' : 'relations'}`,
  openNothing: 'All connections are shown',
  hiddenConnections: (total: number, by: string) =>
    `All ${count(total, 'connection')} of the records here are hidden by the ${by}`,
  hiddenOwn: (total: number, by: string) =>
    `${total} of its connections ${total === 1 ? 'is' : 'are'} hidden by the ${by}`,
  byLens: 'lens',
  byFilters: 'filters',
  outside:
    'It does not match the lens itself; only what is around it does. What is told of it here is told as without the lens.',
  describedHidden:
    'Its description and other names are hidden by the lens: they are ours, from all sources, and not dated.',
  openTitle: 'Show its connections',
  around: 'Not drawn yet',
  foldUp: 'Collapse',
  foldTitle: 'Hide what was opened here',
  pin: 'Pin',
  unpin: 'Unpin',
  chainFrom: 'What responded to it',
  chainBack: 'What it responded to',
  centre: 'Centre here',
  relationsShown: 'Connections shown here',
  standings: {
    happened: 'Happened, as sources report',
    holds: 'Other connections',
    claimed: 'Claimed, assumed or our reading',
    planned: 'Planned, called for, promised or threatened',
    denied: 'Said not to have happened',
  },
  untold: (from: string, words: string, to: string) => `No source shown here says so: ${from} ${words} ${to}`,
  saidOfIt: 'What sources say',
  claimsFor: 'Says so',
  claimsAgainst: 'Says otherwise',
  claimsOpen: 'Says it is unknown',
  noClaims: 'No claim that passes the lens supports this.',
  contradictedBy: 'Against this',
  disputed: 'Disputed',
  ifCondition: (condition: string) => `on condition: ${condition}`,
  cite: 'Cite this',
  citation: ({ sentences, where, link, day }: Citation) =>
    `${sentences}${where === '' ? '' : ` ${where}.`} Antiphon, ${link}, read on ${day}.`,
  faredTitle: 'How it fared',
  evidenceTitle: 'The evidence',
  reading: 'Reading',
  moreClaims: (total: number) => `${total} claims in all; the rest are in the full record`,
  recordPage: 'Full record',

  reader: {
    kind: 'Source',
    by: (author: string) => `by ${author}`,
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
    whereItStands: 'Show its passage',
    open: 'Read in source',
  },

  showAllOf: (total: number) => `Show all ${total.toLocaleString('en')}`,

  compare: 'Compare with another lens',
  compareTitle: 'The same records twice, each through a lens of its own',
  compareEnd: 'One lens again',
  lensLeft: 'Left lens',
  lensRight: 'Right lens',
  noLens: 'as all sources together tell it',
  deskNote:
    'With its key and sources. Where names would be too small to read, numbers stand for them, with a list.',
  deskNoAnswer: 'the server did not answer',
  variables: 'Variables',
  inGraphiql: 'Open in the GraphQL editor',
  copy: 'Copy',
  pictureSources: (names: string, { all, ours }: { all: boolean; ours: boolean }) =>
    `${all ? 'Sources' : 'Some of the sources'}: ${names}${ours ? '; and our reading' : ''}.`,
  pictureSource: (day: string, link: string) => `Antiphon, ${day}. ${link}`,

  /** What a view holds, in one sentence. */
  shown: ({ shown, total, parts }: { shown: number; total: number; parts: readonly string[] }) =>
    `${[`${shown === total ? count(total, 'record') : `${shown} of ${count(total, 'record')}`}`, ...parts].join(', ')}.`,
  shownAround: ({ name, itself, more, beside, steps }: Around) =>
    `${steps === 1 ? 'directly connected with' : `up to ${steps} steps from`} ${name}${itself ? `, ${itself}` : ''}${more === 0 ? '' : `${itself ? ',' : ''} and ${more} more`}${beside.length === 0 ? '' : ` (${beside.join('; ')})`}`,
  shownAlone: (name: string, more: number) =>
    `only ${name}${more === 0 ? '' : ` and ${more} more`}, with what joins them`,
  /** Of what is shown only because something that matches responds to it. */
  shownOutside: (records: number, said: string | undefined) =>
    records === 1
      ? `including one event outside the lens, drawn hollow: what is shown responds to it${said === undefined ? '' : `, and it ${said}`}`
      : `including ${records} events outside the lens, drawn hollow: what is shown responds to them${said === undefined ? '' : `, and each ${said}`}`,
  outsideEnd: (text: string, name: string, said: string | undefined) =>
    `${text} (Outside the lens: ${name}${said === undefined ? '' : `, which ${said}`}.)`,
  /** Of what does not match the lens. */
  itself: (occurrence: string | undefined) => `which itself ${occurrence ?? 'does not match'}`,
  shownTold: (names: string) => `according to ${names}`,
  shownFallen: (names: string) => `as if ${names} had said nothing`,
  shownDocuments: (names: string) => `from ${names}`,
  /** Of what is known, with whatever else a lens asks for. */
  leftOut: ({ parts, only }: { parts: readonly string[]; only: boolean }) =>
    `${only ? 'Told only later, and left out' : 'Left out by the lens'}: ${parts.join(' and ')}.`,
  leftOutOf: (left: number, total: number, what: string) => `${left} of ${count(total, what)}`,
  nothingLeftOut: 'Of the records and connections here none was told only later.',
  shownAsOf: (day: string) => `as known on ${day}`,
  shownOccurrence: (words: string) => `only what ${words}`,
  shownWithout: (words: string) => `without ${words}`,
  shownTime: (first: string, last: string) => `from ${first} to ${last}`,
  shownLoose: (total: number) => `${count(total, 'unconnected record')} hidden`,
  shownLone: (total: number) => `the lines of ${total} lead only to records that are not drawn`,
  shownUndated: (total: number) => `${count(total, 'undated record')} hidden`,
  shownChain: (events: number, name: string, direction: Direction) => {
    const isForward = direction === 'FORWARD';
    if (events === 0) return isForward ? `no response to ${name}` : `nothing that ${name} responded to`;
    return isForward
      ? `${count(events, 'response')} to ${name}, direct and indirect`
      : `${count(events, 'event')} that ${name} responded to, directly or indirectly`;
  },
  /** What no response leads to: `relations` are what does. */
  shownOthers: (total: number, relations: readonly string[], direction: Direction) =>
    `and ${othersOf(total, relations, direction)}`,
  allSure: 'every link is reported or stated by the actor',
  someLess: (word: string) => `some links are ${word}`,
  /** Of those who assume something, how many do not say that they only assume it. */
  flatWords: (flat: number, all: number) =>
    `${all === 1 ? 'It is said' : `${flat} of ${all} claims say so`} flatly; the source that shows ${flat === 1 ? 'it' : 'them'} tells of an assumption.`,
  andMore: (names: readonly string[], more: number) => `${names.join(', ')} and ${more} more`,
  and: (words: readonly string[]) => listed(words, 'and'),
  or: (words: readonly string[]) => listed(words, 'or'),
} as const;

const listed = (words: readonly string[], last: 'and' | 'or'): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;

/** What a chain leads to through more than responses. */
export function othersOf(total: number, relations: readonly string[], direction: Direction): string {
  const records = count(total, 'record');
  if (relations.some((relation) => relation !== 'AFTER'))
    return `${records} joined to them otherwise (${relations.map((one) => `“${relationWords(one)}”`).join(', ')})`;
  if (total === 1) return `${records} that only came ${direction === 'FORWARD' ? 'after' : 'before'}`;
  return direction === 'FORWARD'
    ? `${records} that only came after or follow from those`
    : `${records} that only came before or that those follow from`;
}

interface Around {
  readonly name: string;
  readonly itself: string | undefined;
  /** How many others it is around, and those of them that do not match the lens. */
  readonly more: number;
  readonly beside: readonly string[];
  readonly steps: number;
}

interface Citation {
  readonly sentences: string;
  readonly where: string;
  readonly link: string;
  readonly day: string;
}
