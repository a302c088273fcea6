/** The text of what can be shared, which is loaded when it is asked for. */
export const SHARE_STRINGS = {
  pictureFailed:
    'The picture could not be made: a part of this page, or of what it rests on, could not be loaded. The page may have been renewed while it was open.',
  copyEmbed: 'Copy code to embed it',
  pictures: 'Picture',
  downloadMap: { png: 'PNG picture', svg: 'SVG picture', pdf: 'PDF picture' },
  downloadTimeline: { png: 'Timeline as PNG', svg: 'Timeline as SVG', pdf: 'Timeline as PDF' },
  noTimeline: 'Nothing here has a date, so there is no timeline.',
  files: 'Data files',
  jsonFile: 'The answer that the page uses',
  filesLeft: 'What the left lens shows; for the right one, choose it on the left.',
  filesNote: 'The same records, lens and filters; if a file is cut, its name says so.',
  dataNote: 'The picture, tables of what it shows, who says so, and how to ask again.',
  asGraphql: 'As GraphQL',
  asPython: 'As Python',
  gephiLite: 'Open in Gephi Lite',
  gephiNote: 'Another website: it reads the file from here, if it can reach this server.',
} as const;
