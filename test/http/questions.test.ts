import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAntiphon, type TestAntiphon } from '../support/antiphon.ts';
import { canRunNeo4j } from '../support/neo4j.ts';

/** A question that people ask, as they would send it, and the exact answer. */
interface Question {
  readonly asks: string;
  readonly query: string;
  readonly answer: unknown;
}

const ids = (...all: readonly string[]) => ({ nodes: all.map((id) => ({ id })) });

const cleveland: readonly Question[] = [
  {
    asks: 'Who responded to the shooting of Tamir Rice, with what, and on what basis?',
    query:
      '{ responders(to: "shooting-of-tamir-rice") { nodes { actor { id } response { id } type status basis } } }',
    answer: {
      responders: {
        nodes: [
          {
            actor: { id: 'anonymous' },
            response: { id: 'anonymous-cleveland-video' },
            type: 'CONDEMNATION',
            status: 'CURATED',
            basis: 'INFERRED',
          },
          {
            actor: { id: 'anonymous' },
            response: { id: 'shutdown-of-cleveland-website' },
            type: 'RETALIATION',
            status: 'SINGLE_SOURCE',
            basis: 'REPORTED',
          },
          {
            actor: { id: 'anonymous' },
            response: { id: 'anonymous-cleveland-statement' },
            type: 'CONDEMNATION',
            status: 'CURATED',
            basis: 'INFERRED',
          },
          {
            actor: { id: 'anonymous' },
            response: { id: 'anonymous-vow-on-municipal-sites' },
            type: 'THREAT',
            status: 'SINGLE_SOURCE',
            basis: 'REPORTED',
          },
          {
            actor: { id: 'anonymous' },
            response: { id: 'anonymous-warning-to-us-police' },
            type: 'THREAT',
            status: 'CURATED',
            basis: 'INFERRED',
          },
          {
            actor: { id: 'cleveland-police-officials' },
            response: { id: 'cleveland-police-account' },
            type: 'EXPLANATION',
            status: 'CURATED',
            basis: 'INFERRED',
          },
        ],
      },
    },
  },
  {
    asks: 'Who shut the site of Cleveland down, whose site was it, and what was a sign of it?',
    query:
      '{ event(id: "shutdown-of-cleveland-website") { status effect performers { edges { role status basis node { id } } } targets { edges { role node { id } } } indicatedBy { nodes { id } } } }',
    answer: {
      event: {
        status: 'SINGLE_SOURCE',
        effect: 'The site could not be reached',
        performers: {
          edges: [
            { role: 'ATTACKER', status: 'SINGLE_SOURCE', basis: 'REPORTED', node: { id: 'anonymous' } },
          ],
        },
        targets: {
          edges: [
            { role: 'SITE_OWNER', node: { id: 'city-of-cleveland' } },
            { role: 'TARGET', node: { id: 'cleveland-city-website' } },
          ],
        },
        indicatedBy: ids('hashtag-tangodown'),
      },
    },
  },
  {
    asks: 'When was the shooting, and what is that date counted from?',
    query:
      '{ event(id: "shooting-of-tamir-rice") { when { edtf precision dateBasis text anchor { id } start end } } video: event(id: "anonymous-cleveland-video") { when { edtf dateBasis } } }',
    answer: {
      event: {
        when: {
          edtf: '[2014-11-22..2014-11-23]',
          precision: 'WEEK',
          dateBasis: 'RELATIVE',
          text: 'over the weekend',
          anchor: { id: 'anonymous-cleveland-video' },
          start: '2014-11-22T00:00:00Z',
          end: '2014-11-23T23:59:59.999Z',
        },
      },
      video: { when: { edtf: '2014-11-24', dateBasis: 'EXTERNAL' } },
    },
  },
  {
    asks: 'What did the caller say of the gun and of the boy, and how sure was the caller?',
    query:
      '{ claims(filter: {predicate: {in: [DESCRIBED_AS]}, assertedBy: {some: {id: {eq: "cleveland-911-caller"}}}}) { nodes { value polarity modality basis wording subject { id } madeIn { nodes { id } } } } }',
    answer: {
      claims: {
        nodes: [
          {
            value: 'Probably fake',
            polarity: 'AFFIRMED',
            modality: 'ALLEGED',
            basis: 'CLAIMED',
            wording: 'probably fake',
            subject: { id: 'gun-of-tamir-rice' },
            madeIn: { nodes: [{ id: 'cleveland-911-call' }] },
          },
          {
            value: 'Probably a juvenile',
            polarity: 'AFFIRMED',
            modality: 'ALLEGED',
            basis: 'CLAIMED',
            wording: 'probably a juvenile',
            subject: { id: 'tamir-rice' },
            madeIn: { nodes: [{ id: 'cleveland-911-call' }] },
          },
          {
            value: 'Real',
            polarity: 'OPEN',
            modality: 'ASSERTED',
            basis: 'CLAIMED',
            wording: 'I don’t know if it’s real or not',
            subject: { id: 'gun-of-tamir-rice' },
            madeIn: { nodes: [{ id: 'cleveland-911-call' }] },
          },
        ],
      },
    },
  },
  {
    asks: 'Did the dispatcher pass the words of the caller on? Not the doubts: who left that undone is told.',
    query:
      '{ event(id: "passing-on-of-callers-doubts") { occurrence status leftUndoneBy { nodes { id } } } }',
    answer: {
      event: {
        occurrence: 'OMITTED',
        status: 'SINGLE_SOURCE',
        leftUndoneBy: { nodes: [{ id: 'cleveland-police-dispatcher' }] },
      },
    },
  },
  {
    asks: 'Who shot, for whom, and how often?',
    query:
      '{ event(id: "shooting-of-tamir-rice") { performers { edges { role node { id ... on Actor { identified } } } } ledTo { nodes { id } } } claims(filter: {subjectId: {eq: "shooting-of-tamir-rice"}, predicate: {eq: QUANTITY}}) { nodes { number comparator of } } }',
    answer: {
      event: {
        performers: {
          edges: [
            { role: 'RESPONSIBLE_BODY', node: { id: 'cleveland-police', identified: null } },
            { role: 'SHOOTER', node: { id: 'officer-who-shot-tamir-rice', identified: false } },
          ],
        },
        ledTo: ids('death-of-tamir-rice'),
      },
      claims: { nodes: [{ number: 2, comparator: 'EXACT', of: 'shots fired' }] },
    },
  },
  {
    asks: 'Whose words are "feared for their lives"? Those of Anonymous, who rejects them.',
    query:
      '{ claims(filter: {wording: {eq: "feared for their lives"}}) { nodes { predicate polarity assertedBy { id } } } }',
    answer: {
      claims: { nodes: [{ predicate: 'REASON', polarity: 'NEGATED', assertedBy: { id: 'anonymous' } }] },
    },
  },
  {
    asks: 'Who attacked the sites of the KKK, who says so, and who passes it on?',
    query:
      '{ event(id: "ddos-on-kkk-websites") { ... on CyberAction { type } completeness targets { nodes { id } } performers { edges { status node { id } claims { nodes { assertedBy { id } relayedBy { nodes { id } } } } } } } }',
    answer: {
      event: {
        type: 'DDOS',
        completeness: 'OPEN',
        targets: ids(
          'kkk-com',
          'kkk-websites-attacked-2014',
          'traditionalistamericanknights-com',
          'unskkkk-com',
        ),
        performers: {
          edges: [
            {
              status: 'SINGLE_SOURCE',
              node: { id: 'anonymous' },
              claims: { nodes: [{ assertedBy: { id: 'motherboard' }, relayedBy: ids('cleveland-article') }] },
            },
          ],
        },
      },
    },
  },
  {
    asks: 'How many Twitter accounts were taken over? At least two, two are named, and nobody is said to have done it.',
    query:
      '{ event(id: "compromise-of-kkk-twitter-accounts") { count countMin completeness targets { nodes { id } } performers { totalCount } } }',
    answer: {
      event: {
        count: null,
        countMin: 2,
        completeness: 'OPEN',
        targets: ids('account-klukluxklanusa', 'account-yourkkkcentral'),
        performers: { totalCount: 0 },
      },
    },
  },
  {
    asks: 'What do the fliers answer, by the word of Frank Ancona, and did it happen?',
    query:
      '{ event(id: "kkk-missouri-flier-warning") { respondsTo { edges { basis claims { nodes { assertedBy { id } } } node { id ... on Event { status modality } } } } } }',
    answer: {
      event: {
        respondsTo: {
          edges: [
            {
              basis: 'STATED',
              claims: { nodes: [{ assertedBy: { id: 'frank-ancona' } }] },
              node: { id: 'threats-alleged-by-ancona', status: 'ONE_SIDED', modality: 'ASSERTED' },
            },
          ],
        },
      },
    },
  },
];

const solidarity: readonly Question[] = [
  {
    asks: 'Who organises the day of solidarity, and by whose word?',
    query:
      '{ event(id: "day-of-solidarity-2016") { performers(edge: {role: {eq: ORGANIZER}}) { edges { status basis node { id } claims { nodes { assertedBy { id } } } } } } }',
    answer: {
      event: {
        performers: {
          edges: [
            {
              status: 'SELF_CLAIMED',
              basis: 'STATED',
              node: { id: 'anonymous' },
              claims: {
                nodes: [
                  { assertedBy: { id: 'anonymous' } },
                  { assertedBy: { id: 'prominent-anonymous-twitter-account-2016' } },
                ],
              },
            },
            {
              status: 'ONE_SIDED',
              basis: 'CLAIMED',
              node: { id: 'black-lives-matter' },
              claims: { nodes: [{ assertedBy: { id: 'prominent-anonymous-twitter-account-2016' } }] },
            },
          ],
        },
      },
    },
  },
  {
    asks: 'Who did not answer, and up to when?',
    query:
      '{ event(id: "day-of-solidarity-2016") { nonResponses { nodes { polarity asOf subject { id } assertedBy { id } } } } }',
    answer: {
      event: {
        nonResponses: {
          nodes: [
            {
              polarity: 'NEGATED',
              asOf: '2016-07-10T07:22-04:00',
              subject: { id: 'black-lives-matter' },
              assertedBy: { id: 'day-of-solidarity-article' },
            },
          ],
        },
      },
    },
  },
  {
    asks: 'Who passed the announcement on? That is an amplification, and no support.',
    query:
      '{ event(id: "anonymous-day-of-solidarity-tweet") { responses { edges { type node { id ... on Event { performers { nodes { id } } ... on Statement { supports { totalCount } } } } } } } accounts: actor(id: "blm-affiliated-accounts-2016") { affiliatedWith { nodes { id } } } }',
    answer: {
      event: {
        responses: {
          edges: [
            {
              type: 'AMPLIFICATION',
              node: {
                id: 'blm-affiliated-retweets-2016',
                performers: { nodes: [{ id: 'blm-affiliated-accounts-2016' }] },
                supports: { totalCount: 0 },
              },
            },
          ],
        },
      },
      accounts: { affiliatedWith: { nodes: [{ id: 'black-lives-matter' }] } },
    },
  },
  {
    asks: 'How many protests are planned, where, and how sure is it?',
    query:
      '{ event(id: "day-of-solidarity-protests") { occurrence modality status count completeness parts { nodes { id ... on Event { occurrence places { nodes { id } } } } } } }',
    answer: {
      event: {
        occurrence: 'PLANNED',
        modality: 'ALLEGED',
        status: 'UNVERIFIED',
        count: 37,
        completeness: 'OPEN',
        parts: {
          nodes: ['boston', 'chicago', 'des-moines', 'memphis', 'miami', 'oakland', 'phoenix'].map(
            (city) => ({
              id: `day-of-solidarity-protest-${city}`,
              occurrence: 'PLANNED',
              places: ids(city),
            }),
          ),
        },
      },
    },
  },
  {
    asks: 'When do the protests start?',
    query: '{ event(id: "day-of-solidarity-protests") { when { edtf zone start precision } } }',
    answer: {
      event: {
        when: {
          edtf: '2016-07-15T19:00',
          zone: 'America/New_York',
          start: '2016-07-15T23:00:00Z',
          precision: 'MINUTE',
        },
      },
    },
  },
  {
    asks: 'Who attacked the department of Baton Rouge? Only Anonymous says: Anonymous. No effect is reported.',
    query:
      '{ event(id: "cyber-attack-on-baton-rouge-police") { status basis effect ... on CyberAction { type } performers { edges { status basis node { id } claims { nodes { attributionBasis } } } } } }',
    answer: {
      event: {
        status: 'SELF_CLAIMED',
        basis: 'CLAIMED',
        effect: null,
        type: 'UNKNOWN',
        performers: {
          edges: [
            {
              status: 'SELF_CLAIMED',
              basis: 'CLAIMED',
              node: { id: 'anonymous' },
              claims: { nodes: [{ attributionBasis: 'SELF' }] },
            },
          ],
        },
      },
    },
  },
  {
    asks: 'Under which names is Freddie Gray written, and by whom?',
    query:
      '{ node(id: "freddie-gray") { names claims(filter: {predicate: {eq: NAMED}}) { nodes { value assertedBy { id } } } } }',
    answer: {
      node: {
        names: ['Freddie Gray', 'Freddie Grey'],
        claims: {
          nodes: [
            { value: 'Freddie Grey', assertedBy: { id: 'day-of-solidarity-article' } },
            { value: 'Freddie Gray', assertedBy: { id: 'anonymous' } },
          ],
        },
      },
    },
  },
  {
    asks: 'How did Anonymous respond to the attack in Dallas?',
    query:
      '{ responders(to: "attack-on-police-in-dallas", by: "anonymous") { nodes { response { id } type responseBasis } } }',
    answer: {
      responders: {
        nodes: [
          { response: { id: 'anonymous-words-on-dallas-2016' }, type: 'TRIBUTE', responseBasis: 'INFERRED' },
          {
            response: { id: 'anonymous-words-on-dallas-2016' },
            type: 'CONDEMNATION',
            responseBasis: 'INFERRED',
          },
        ],
      },
    },
  },
  {
    asks: 'How large will the protests be? The source says that it is not known.',
    query:
      '{ claims(filter: {polarity: {eq: OPEN}, documents: {any: ["day-of-solidarity-article"]}}) { totalCount } open: node(id: "dos-112") { ... on Claim { polarity predicate subject { id } } } }',
    answer: {
      claims: { totalCount: 1 },
      open: { polarity: 'OPEN', predicate: 'QUANTITY', subject: { id: 'day-of-solidarity-protests' } },
    },
  },
  {
    asks: 'What was not done, as Anonymous accuses?',
    query:
      '{ events(filter: {occurrence: {eq: OMITTED}, documents: {any: ["day-of-solidarity-article"]}}) { nodes { id } } }',
    answer: { events: ids('indictment-of-darren-wilson', 'prosecution-over-death-of-freddie-gray') },
  },
];

const minneapolis: readonly Question[] = [
  {
    asks: 'Who took the police website down? Nobody that is reported; Anonymous, as users assume.',
    query:
      '{ event(id: "minneapolis-police-website-takedown") { status basis occurrence assumed: performers { edges { status modality basis sources node { id } } } reported: performers(edge: {basisRank: {gte: 2}}) { totalCount } } }',
    answer: {
      event: {
        status: 'SINGLE_SOURCE',
        basis: 'REPORTED',
        occurrence: 'HAPPENED',
        assumed: {
          edges: [
            {
              status: 'UNVERIFIED',
              modality: 'ASSERTED',
              basis: 'ASSUMED',
              sources: 1,
              node: { id: 'anonymous' },
            },
          ],
        },
        reported: { totalCount: 0 },
      },
    },
  },
  {
    asks: 'Is the takedown an answer to the video? No source says so: it only came after.',
    query:
      '{ event(id: "minneapolis-police-website-takedown") { respondsTo { totalCount } after { nodes { id } } } }',
    answer: {
      event: {
        respondsTo: { totalCount: 0 },
        after: ids('floyd-video-message', 'circulation-of-floyd-video'),
      },
    },
  },
  {
    asks: 'Where in the article does it stand that the site was down?',
    query:
      '{ node(id: "min-178") { ... on Claim { predicate value voice assertedBy { id } passages { nodes { id document { id } } } } } }',
    answer: {
      node: {
        predicate: 'OCCURRED',
        value: 'HAPPENED',
        voice: 'OWN',
        assertedBy: { id: 'minneapolis-article' },
        passages: { nodes: [{ id: 'minneapolis-article-s14a', document: { id: 'minneapolis-article' } }] },
      },
    },
  },
  {
    asks: 'What did Anonymous pledge in the video?',
    query:
      '{ statement(id: "floyd-video-message") { ... on Statement { pledges { nodes { id ... on Event { occurrence } } } } } }',
    answer: {
      statement: {
        pledges: {
          nodes: [
            { id: 'bringing-justice-for-george-floyd', occurrence: 'PLEDGED' },
            { id: 'exposing-police-corruption', occurrence: 'PLEDGED' },
          ],
        },
      },
    },
  },
  {
    asks: 'Who declared curfews, and is the list complete?',
    query:
      '{ event(id: "curfews-in-large-cities-2020") { completeness parts { nodes { performers { nodes { id } } } } } }',
    answer: {
      event: {
        completeness: 'OPEN',
        parts: {
          nodes: ['atlanta', 'denver', 'miami', 'san-francisco'].map((city) => ({
            performers: ids(`city-of-${city}`),
          })),
        },
      },
    },
  },
  {
    asks: 'Which states called in the National Guard?',
    query:
      '{ actors(filter: {performed: {some: {partOf: {some: {id: {eq: "national-guard-call-ups-2020"}}}}}}) { nodes { id } } }',
    answer: {
      actors: ids(
        ...['california', 'colorado', 'georgia', 'kentucky', 'minnesota', 'ohio', 'wisconsin'].map(
          (state) => `state-of-${state}`,
        ),
      ),
    },
  },
  {
    asks: 'Who removes the video, and does the article vouch for it?',
    query:
      '{ event(id: "youtube-removals-of-floyd-video") { occurrence basis performers { edges { role basis node { id } } } respondsTo { edges { type node { id } } } } }',
    answer: {
      event: {
        occurrence: 'ONGOING',
        basis: 'CLAIMED',
        performers: { edges: [{ role: 'REMOVER', basis: 'CLAIMED', node: { id: 'youtube' } }] },
        respondsTo: { edges: [{ type: 'REMOVAL', node: { id: 'floyd-video-message' } }] },
      },
    },
  },
  {
    asks: 'How many cases of violence, and by whom?',
    query:
      '{ claims(filter: {comparator: {eq: COUNTLESS}, documents: {any: ["minneapolis-article"]}}) { nodes { id subject { id ... on Event { performers { nodes { id } } } } } } }',
    answer: {
      claims: {
        nodes: [
          {
            id: 'min-237',
            subject: {
              id: 'violence-at-floyd-protests-2020',
              performers: ids('floyd-protesters-2020', 'police-at-floyd-protests-2020'),
            },
          },
        ],
      },
    },
  },
  {
    asks: 'What do the protests answer, and who answers them in turn, at least reported?',
    query:
      '{ responseChains(from: "death-of-george-floyd", lens: {minBasis: REPORTED}, maxDepth: 2) { chains { length weakestBasis steps { event { id } } } } }',
    answer: {
      responseChains: {
        chains: [
          {
            length: 1,
            weakestBasis: 'STATED',
            steps: [
              { event: { id: 'death-of-george-floyd' } },
              { event: { id: 'anonymous-pledge-on-minneapolis-police' } },
            ],
          },
          {
            length: 2,
            weakestBasis: 'REPORTED',
            steps: [
              { event: { id: 'death-of-george-floyd' } },
              { event: { id: 'floyd-protests-2020' } },
              { event: { id: 'national-guard-call-ups-2020' } },
            ],
          },
          {
            length: 2,
            weakestBasis: 'REPORTED',
            steps: [
              { event: { id: 'death-of-george-floyd' } },
              { event: { id: 'floyd-protests-2020' } },
              { event: { id: 'national-guard-called-in-by-california-2020' } },
            ],
          },
          {
            length: 2,
            weakestBasis: 'REPORTED',
            steps: [
              { event: { id: 'death-of-george-floyd' } },
              { event: { id: 'floyd-protests-2020' } },
              { event: { id: 'national-guard-called-in-by-colorado-2020' } },
            ],
          },
          {
            length: 2,
            weakestBasis: 'REPORTED',
            steps: [
              { event: { id: 'death-of-george-floyd' } },
              { event: { id: 'floyd-protests-2020' } },
              { event: { id: 'national-guard-called-in-by-georgia-2020' } },
            ],
          },
          {
            length: 2,
            weakestBasis: 'REPORTED',
            steps: [
              { event: { id: 'death-of-george-floyd' } },
              { event: { id: 'floyd-protests-2020' } },
              { event: { id: 'national-guard-called-in-by-kentucky-2020' } },
            ],
          },
          {
            length: 2,
            weakestBasis: 'REPORTED',
            steps: [
              { event: { id: 'death-of-george-floyd' } },
              { event: { id: 'floyd-protests-2020' } },
              { event: { id: 'national-guard-called-in-by-minnesota-2020' } },
            ],
          },
          {
            length: 2,
            weakestBasis: 'REPORTED',
            steps: [
              { event: { id: 'death-of-george-floyd' } },
              { event: { id: 'floyd-protests-2020' } },
              { event: { id: 'national-guard-called-in-by-ohio-2020' } },
            ],
          },
          {
            length: 2,
            weakestBasis: 'REPORTED',
            steps: [
              { event: { id: 'death-of-george-floyd' } },
              { event: { id: 'floyd-protests-2020' } },
              { event: { id: 'national-guard-called-in-by-wisconsin-2020' } },
            ],
          },
        ],
      },
    },
  },
  {
    asks: 'When did George Floyd die, and who is named?',
    query:
      '{ event(id: "death-of-george-floyd") { when { edtf text } victims { edges { outcome node { id } } } } officer: event(id: "suffocation-of-george-floyd") { performers { nodes { id } } } }',
    answer: {
      event: {
        when: { edtf: '2020-05-25', text: 'Monday' },
        victims: { edges: [{ outcome: 'DIED', node: { id: 'george-floyd' } }] },
      },
      officer: { performers: ids('derek-chauvin') },
    },
  },
];

describe.skipIf(!(await canRunNeo4j()))('questions to the three articles, asked over HTTP', () => {
  let antiphon: TestAntiphon;
  beforeAll(async () => {
    antiphon = await startAntiphon();
  });
  afterAll(() => antiphon?.stop());

  describe.each([
    ['Cleveland 2014', cleveland],
    ['day of solidarity 2016', solidarity],
    ['Minneapolis 2020', minneapolis],
  ])('%s', (_article, questions) => {
    it.each(questions)('$asks', async ({ query, answer }) => {
      const { data, errors } = await antiphon.ask(query);
      expect(errors).toBeUndefined();
      expect(data).toEqual(answer);
    });
  });

  it('returns several records in the order of their ids, and null for an unknown id', async () => {
    const { data, errors } = await antiphon.ask(
      '{ nodes(ids: ["tamir-rice", "nobody", "cle-001"]) { id __typename } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      nodes: [{ id: 'tamir-rice', __typename: 'Person' }, null, { id: 'cle-001', __typename: 'Claim' }],
    });
  });

  describe('statements sent to Neo4j', () => {
    const deep = `{ event(id: "shooting-of-tamir-rice") { id responses(first: 3) { nodes { id ... on Event { performers(first: 3) { nodes { id ... on Actor {
      performed(first: 3) { nodes { id ... on Event { targets(first: 3) { edges { claims(first: 3) { nodes { passages(first: 3) { nodes { document { id } } } } } } } } } } } } } } } } } }`;

    it.each([
      ['one at depth 1', '{ event(id: "shooting-of-tamir-rice") { id } }', 1],
      ['one at depth 6', deep, 1],
      [
        'one for each root field',
        '{ a: event(id: "shooting-of-tamir-rice") { id } b: actors(first: 1) { nodes { id } totalCount } }',
        2,
      ],
      [
        'one for aliases with different arguments',
        '{ actor(id: "anonymous") { a: performed(first: 1) { nodes { id } } b: performed(last: 1) { nodes { id } } } }',
        1,
      ],
    ])('%s', async (_name, query, count) => {
      antiphon.takeStatements();
      const { errors } = await antiphon.ask(query);
      expect(errors).toBeUndefined();
      expect(antiphon.takeStatements()).toHaveLength(count);
    });

    it('hold no value in their text, and the same text for other values', async () => {
      antiphon.takeStatements();
      const query =
        'query ($id: ID!, $n: Int) { event(id: $id) { responses(first: $n, filter: {name: {contains: "video"}}) { nodes { id } } } }';
      await antiphon.ask(query, { id: 'shooting-of-tamir-rice', n: 3 });
      await antiphon.ask(query, { id: 'death-of-george-floyd', n: 7 });
      const [first, second] = antiphon.takeStatements();
      expect(first?.text).toBe(second?.text);
      expect(first?.text).not.toMatch(/tamir|video/);
    });
  });

  describe('a repeated document', () => {
    const ids = (data: unknown) => JSON.stringify(data).match(/"id":"[^"]*"/g)?.length ?? 0;

    it('uses the lens of each request', async () => {
      const query =
        'query ($lens: Lens) { event(id: "minneapolis-police-website-takedown", lens: $lens) { performers { nodes { id } } } }';
      const counts = [];
      for (const lens of [undefined, { minBasis: 'REPORTED' }, null, { minBasis: 'REPORTED' }, {}])
        counts.push(ids((await antiphon.ask(query, { lens })).data));
      expect(counts).toEqual([1, 0, 1, 0, 1]);
    });

    it('has the parts that its variables ask for, in fragments too', async () => {
      const query =
        'query ($n: Int, $more: Boolean!) { event(id: "death-of-george-floyd") { ...Answers } } fragment Answers on Event { responses(first: $n) { nodes { id } } victims @include(if: $more) { nodes { id } } }';
      const counts = [];
      for (const [n, more] of [
        [1, false],
        [3, false],
        [1, true],
        [1, false],
      ])
        counts.push(ids((await antiphon.ask(query, { n, more })).data));
      expect(counts).toEqual([1, 3, 2, 1]);
    });

    it('is refused each time for its possible cost', async () => {
      const query =
        'query ($id: ID!) { event(id: $id) { responses(first: 500) { nodes { responses(first: 500) { nodes { id } } } } } }';
      for (const id of ['death-of-george-floyd', 'shooting-of-tamir-rice']) {
        // What the graph cannot hold is not counted: honest questions pass with the largest pages.
        expect((await antiphon.ask(query, { id })).errors).toBeUndefined();
      }
      const page =
        'query ($n: Int) { events(first: $n) { nodes { responses(first: 200) { nodes { responses(first: 200) { nodes { id } } } } } } }';
      expect((await antiphon.ask(page, { n: 1 })).errors).toBeUndefined();
      expect((await antiphon.ask(page, { n: 500 })).errors?.[0]?.extensions?.code).toBe('QUERY_TOO_COMPLEX');
      expect((await antiphon.ask(page, { n: 1 })).errors).toBeUndefined();
    });
  });

  describe('pages', () => {
    const page =
      'query ($first: Int, $after: String, $last: Int, $before: String, $order: [EventOrder!]) { events(first: $first, after: $after, last: $last, before: $before, orderBy: $order) { nodes { id } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }';
    interface Page {
      readonly events: {
        readonly nodes: readonly { readonly id: string }[];
        readonly totalCount: number;
        readonly pageInfo: {
          readonly hasNextPage: boolean;
          readonly hasPreviousPage: boolean;
          readonly startCursor: string;
          readonly endCursor: string;
        };
      };
    }
    const read = async (variables: Readonly<Record<string, unknown>>) =>
      ((await antiphon.ask(page, variables)).data as Page).events;

    it.each([[undefined], [[{ field: 'START', direction: 'DESC' }]], [[{ field: 'NAME' }]]])(
      'lead through the whole list once, including undated events (order %j)',
      async (order) => {
        const seen: string[] = [];
        let after: string | undefined;
        for (;;) {
          const { nodes, pageInfo } = await read({ first: 37, after, order });
          seen.push(...nodes.map(({ id }) => id));
          if (!pageInfo.hasNextPage) break;
          after = pageInfo.endCursor;
        }
        const { totalCount } = await read({ first: 0 });
        expect(new Set(seen).size).toBe(seen.length);
        expect(seen).toHaveLength(totalCount);
      },
    );

    it('lead backwards to the same rows', async () => {
      const forward = await read({ first: 10 });
      const next = await read({ first: 5, after: forward.pageInfo.endCursor });
      const back = await read({ last: 10, before: next.pageInfo.startCursor });
      expect(back.nodes).toEqual(forward.nodes);
      expect(back.pageInfo.hasNextPage).toBe(true);
    });
  });

  describe('mistakes', () => {
    it.each([
      ['an unknown field', '{ event(id: "x") { nam } }', 'BAD_USER_INPUT', /nam/],
      ['an unknown argument', '{ event(idd: "x") { id } }', 'BAD_USER_INPUT', /idd/],
      ['an unknown id, with the closest', '{ actor(id: "anonymus") { id } }', 'NOT_FOUND', /anonymus/],
      ['an id of another kind', '{ actor(id: "cleveland") { id } }', 'NOT_FOUND', /Place/],
      ['an id that cannot be one', '{ node(id: "") { id } }', 'BAD_USER_INPUT', /id/],
      [
        'a wrong enum value',
        '{ events(filter: {occurrence: {eq: MAYBE}}) { nodes { id } } }',
        'BAD_USER_INPUT',
        /MAYBE/,
      ],
      ['an invalid cursor', '{ events(after: "zzz") { nodes { id } } }', 'BAD_USER_INPUT', /cursor/],
      [
        'a cursor of another order',
        `{ events(after: "${Buffer.from('["node.name ASC","a","b"]').toString('base64url')}") { nodes { id } } }`,
        'BAD_USER_INPUT',
        /another order/,
      ],
      ['a page that is too large', '{ events(first: 501) { nodes { id } } }', 'BAD_USER_INPUT', /501/],
      ['a negative page', '{ events(first: -1) { nodes { id } } }', 'BAD_USER_INPUT', /-1/],
      [
        'too many possible rows',
        '{ events(first: 500) { nodes { responses(first: 500) { nodes { responses(first: 500) { nodes { id } } } } } } }',
        'QUERY_TOO_COMPLEX',
        /50,000/,
      ],
      [
        'an invalid date',
        '{ events(filter: {possiblyIn: {from: "last week"}}) { nodes { id } } }',
        'BAD_USER_INPUT',
        /possiblyIn\.from/,
      ],
      [
        'a filter on what a relation does not have',
        '{ event(id: "shooting-of-tamir-rice") { responses(edge: {role: {eq: AGENT}}) { nodes { id } } } }',
        'BAD_USER_INPUT',
        /RESPONDS_TO/,
      ],
      ['a search without a word', '{ search(text: "?!") { score } }', 'BAD_USER_INPUT', /word/],
    ])('%s', async (_name, query, code, message) => {
      const { errors } = await antiphon.ask(query);
      expect(errors?.[0]?.extensions?.code).toBe(code);
      expect(errors?.[0]?.message).toMatch(message);
    });

    it('search accepts whatever people type', async () => {
      for (const text of ['a OR (b', 'anonymous~2 AND', '\\ / [ ] { } ^ 1', 'NOT x', 'Żółć ñ 日本']) {
        const { errors } = await antiphon.ask('query ($text: String!) { search(text: $text) { score } }', {
          text,
        });
        expect(errors).toBeUndefined();
      }
    });

    it('search finds misspelt words', async () => {
      const { data } = await antiphon.ask(
        '{ search(text: "Tamir Ryce", kinds: [Person], first: 1) { entity { id } } }',
      );
      expect(data).toEqual({ search: [{ entity: { id: 'tamir-rice' } }] });
    });
  });
});
