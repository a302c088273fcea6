type Because = Readonly<Record<'earlier' | 'later', (name: string, sure: boolean) => string>>;
const why = (sure: boolean) => (sure ? 'because' : 'if');

/** Why one event began no earlier, or no later, than another, by what joins them. */
const BECAUSE: Readonly<Record<string, Because>> = {
  RESPONDS_TO: {
    earlier: (name, sure) => `${why(sure)} it responded to “${name}”`,
    later: (name, sure) => `${why(sure)} “${name}” responded to it`,
  },
  LED_TO: {
    earlier: (name) => `because “${name}” led to it`,
    later: (name) => `because it led to “${name}”`,
  },
  AFTER: {
    earlier: (name) => `because it came after “${name}”`,
    later: (name) => `because “${name}” came after it`,
  },
};

/** The text of the timeline, which is loaded when it is opened. */
export const TIMELINE_STRINGS = {
  timeline: 'Timeline',
  timelineLabel: 'Timeline; drag to choose a period',
  timelineMarks: 'Events in time; arrow keys walk them, Enter selects',
  lanesBy: { who: 'By who', kind: 'By kind' },
  laneOthers: 'Others',
  laneClaimed: (doubts: readonly string[]) => `By whom is not certain: ${doubts.join(' or ')}`,
  laneNobody: 'By nobody named here',
  timelineArcs: 'arrows point to what was responded to',
  timelineHint: 'drag to choose a period',
  wholeTime: 'All time',
  timeFrom: 'From',
  timeTo: 'to',
  nothingDated: 'Nothing here has a date.',
  undated: (total: number) => `${total} without a date`,
  /** What the order of events tells of a date, and why; what rests on less than a report is only an "if". */
  timelineOrder: {
    notBefore: (date: string, why: string) => `not before ${date}, ${why}`,
    notAfter: (date: string, why: string) => `not after ${date}, ${why}`,
    begun: {
      notBefore: (date: string, why: string) => `begun not before ${date}, ${why}`,
      notAfter: (date: string, why: string) => `begun not after ${date}, ${why}`,
    },
    because: BECAUSE,
    ordered: 'by the order of events',
    someTime: 'some time',
    at: (time: string, date: string) => `${time} on ${date}`,
  },
  backward: (responses: readonly string[]) =>
    `without an arc, since its local date lies before what it responded to: ${responses.join(', ')}`,
} as const;
