interface Story {
  readonly question: string;
  readonly text: string;
  readonly address: string;
}

/** The stories of the first screen: a question, what it shows, and the view that answers it. */
export const STORIES: readonly Story[] = [
  {
    question: 'Who responded to the killing of Tamir Rice?',
    text: 'Cleveland, November 2014: officials give their account, and a city website goes down.',
    address:
      '/?around=shooting-of-tamir-rice&around=shutdown-of-cleveland-website&around=anonymous-cleveland-video&around=anonymous-cleveland-statement',
  },
  {
    question: 'Who took down the Minneapolis police website?',
    text: 'May 2020: the outage is reported. Who did it is only assumed: look for the dotted lines.',
    address: '/?around=minneapolis-police-website-takedown&around=floyd-video-message',
  },
  {
    question: 'What was planned for the Day of Solidarity?',
    text: 'July 2016: a call after two deaths, and what was planned, promised and threatened.',
    address:
      '/?around=day-of-solidarity-2016&around=day-of-solidarity-protests&around=day-of-solidarity-cyber-attacks',
  },
];
