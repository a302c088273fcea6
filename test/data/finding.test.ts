import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ontology } from '../../schema/ontology/index.ts';
import { rules } from '../../schema/rules.ts';
import { type Found, offersOf } from '../../src/dossier/offers.ts';
import { projectRoot } from '../../src/project-root.ts';
import { startAntiphon, type TestAntiphon } from '../support/antiphon.ts';
import { canRunNeo4j } from '../support/neo4j.ts';
import { readSeed } from '../support/read-seed.ts';

/** What a newcomer asks, and the page that the first answer must lead to. */
const LEADS: readonly (readonly [asked: string, address: string])[] = [
  ['how are KKK and Cleveland connected', '/q/connection?from=kkk&to=cleveland'],
  ['what connects Anonymous with Tamir Rice', '/q/connection?from=anonymous&to=tamir-rice'],
  ['link between Frank Ancona and Tamir Rice', '/q/connection?from=frank-ancona&to=tamir-rice'],
  ['how is anonimus linked to tamir ryce', '/q/connection?from=anonymous&to=tamir-rice'],
  ['what does Tamir Rice have to do with the KKK', '/q/connection?from=tamir-rice&to=kkk'],
  ['what did anonymous do', '/q/deeds?actor=anonymous'],
  ['what has the city of Cleveland done', '/q/deeds?actor=city-of-cleveland'],
  ['whom did Anonymous attack', '/q/deeds?actor=anonymous'],
  ['what had Frank Ancona done', '/q/deeds?actor=frank-ancona'],
  ['who shot Tamir Rice', '/q/who-did-it?event=shooting-of-tamir-rice'],
  ['by whom was Tamir Rice shot', '/q/who-did-it?event=shooting-of-tamir-rice'],
  ['who killed George Floyd', '/q/who-did-it?event=death-of-george-floyd'],
  ['who organised the Day of Solidarity', '/q/who-did-it?event=day-of-solidarity-2016'],
  ['who attacked the website of Cleveland', '/q/who-did-it?event=shutdown-of-cleveland-website'],
  ['who is behind the takedown', '/q/who-did-it?event=minneapolis-police-website-takedown'],
  ['who doxxed the KKK', '/q/who-did-it?event=doxxing-of-kkk-members'],
  ['when was the shooting of Tamir Rice', '/e/shooting-of-tamir-rice'],
  ['when did the Day of Solidarity take place', '/e/day-of-solidarity-2016'],
  ['date of the death of George Floyd', '/e/death-of-george-floyd'],
  ['where was Tamir Rice shot', '/e/shooting-of-tamir-rice'],
  ['why did Anonymous attack the KKK', '/e/ddos-on-kkk-websites'],
  ['what prompted OpKKK', '/e/opkkk'],
  ['who responded to the shooting', '/q/who-responded?to=shooting-of-tamir-rice'],
  ['reactions to the death of George Floyd', '/q/who-responded?to=death-of-george-floyd'],
  [
    'did Anonymous respond to the shooting of Tamir Rice?',
    '/q/who-responded?to=shooting-of-tamir-rice&by=anonymous',
  ],
  ['did the KKK respond to the death of George Floyd', '/q/who-responded?to=death-of-george-floyd&by=kkk'],
  ['who did not respond to the Day of Solidarity', '/q/silences?to=day-of-solidarity-2016'],
  ['what did Motherboard report on the KKK', '/?around=kkk&told=motherboard'],
  ['what did Anonymous claim', '/?view=all&told=anonymous'],
  ['what did Al Jazeera write about George Floyd', '/q/documents'],
  [
    'is it true that Anonymous took down the Minneapolis police website',
    '/q/who-did-it?event=minneapolis-police-website-takedown',
  ],
  ['did the Day of Solidarity happen', '/q/who-did-it?event=day-of-solidarity-2016'],
  ['did Anonymous kill Tamir Rice', '/q/who-did-it?event=shooting-of-tamir-rice'],
  [
    'did the KKK not respond to the death of George Floyd',
    '/q/who-responded?to=death-of-george-floyd&by=kkk',
  ],
  ['who was killed by Derek Chauvin', '/q/deeds?actor=derek-chauvin'],
  ['whom did Derek Chauvin kill', '/q/deeds?actor=derek-chauvin'],
  ['what happened in Ferguson', '/q/place-events?place=ferguson'],
  [
    'How did the shooting of Tamir Rice lead to the shutdown of the Cleveland website?',
    '/q/response-chains?event=shooting-of-tamir-rice&to=shutdown-of-cleveland-website',
  ],
  [
    'did the death of George Floyd lead to the shooting of Tamir Rice',
    '/q/connection?from=death-of-george-floyd&to=shooting-of-tamir-rice',
  ],
  ['chain from Tamir Rice to Anonymous', '/q/connection?from=tamir-rice&to=anonymous'],
  [
    'What did Anonymous do on 24 November 2014?',
    '/q/deeds?actor=anonymous&possiblyIn.from=2014-11-24&possiblyIn.to=2014-11-24',
  ],
  ['what did BLM do since 2014', '/q/deeds?actor=black-lives-matter&possiblyIn.from=2014'],
  ['What was planned for 15 July 2016?', '/q/plans?possiblyIn.from=2016-07-15&possiblyIn.to=2016-07-15'],
  ['What was known on 24 November 2014 about Tamir Rice?', '/?around=tamir-rice&asof=2014-11-24'],
  ['only Anonymous', '/?view=all&told=anonymous'],
  ['without Motherboard', '/q/without?source=motherboard'],
  [
    'evidence that Anonymous responded to the shooting of Tamir Rice',
    '/q/who-responded?to=shooting-of-tamir-rice&by=anonymous',
  ],
  ['how sure is it that BLM organised the Day of Solidarity', '/q/who-did-it?event=day-of-solidarity-2016'],
  ['who is Tamir Ryce', '/e/tamir-rice'],
  ['When did Tamir Rice die?', '/e/death-of-tamir-rice'],
  [
    'How sure is it that Anonymous shut down the Cleveland website?',
    '/q/who-did-it?event=shutdown-of-cleveland-website',
  ],
  ['where did Tamir Rice die', '/e/death-of-tamir-rice'],
  ['when was Tamir Rice killed', '/e/death-of-tamir-rice'],
  ['when was Tamir Rice shot', '/e/shooting-of-tamir-rice'],
  ['What does Motherboard alone tell?', '/q/without?source=motherboard'],
  ['What would be lost without Motherboard?', '/q/without?source=motherboard'],
];

// They are asked of the project's own seeds; a fork with other data has none of them.
const SEEDS = join(projectRoot(), 'seed');
const isThere = existsSync(join(SEEDS, 'usatoday-cleveland-websites.yaml'));

describe.skipIf(!(isThere && (await canRunNeo4j())))('a question leads to the page that answers it', () => {
  let antiphon: TestAntiphon;
  beforeAll(async () => {
    antiphon = await startAntiphon({ seed: await readSeed(SEEDS, { ontology, rules }) });
  });
  afterAll(() => antiphon?.stop());

  async function found(text: string, only: Readonly<Record<string, string>> = {}): Promise<Found> {
    const asked = new URLSearchParams({ text, ...only });
    const response = await fetch(`${antiphon.url}/search.json?${asked}`);
    const { data }: { readonly data: Found } = await response.json();
    return data;
  }
  const firstLead = async (text: string) => (await found(text)).leads?.[0];
  const page = async (path: string) => {
    const response = await fetch(`${antiphon.url}${path}`, { headers: { accept: 'text/html' } });
    return { status: response.status, html: await response.text(), headers: response.headers };
  };

  it.each(LEADS)('“%s”: %s', async (asked, address) =>
    expect((await firstLead(asked))?.address).toBe(address),
  );

  it('each of these pages exists', async () => {
    for (const address of new Set(LEADS.map(([, one]) => one)))
      expect([address, (await page(address)).status]).toEqual([address, 200]);
  });

  it('who did it is told with how sure that is and by whose word', async () => {
    expect((await firstLead('who took down the police website'))?.answer).toMatch(/Anonymous \(.*by /);
    expect((await firstLead('who organised the Day of Solidarity'))?.answer).toMatch(
      /Black Lives Matter \(organizer, claimed by .*\)/,
    );
  });

  it.each([
    ['did Donald Trump respond to the death of Tamir Rice', 'Donald Trump'],
    ['did Donald Trump kill Tamir Rice', 'Donald Trump'],
    ['Who responded to the death of Eric Garner?', 'Eric Garner'],
    ['Who responded to the shooting of Jacob Blake?', 'Jacob Blake'],
    ['who responded to the killing of breonna taylor', 'breonna taylor'],
    ['death of Breonna Taylor', 'Breonna Taylor'],
  ])('“%s”: nobody is called so, and nobody else stands in for them', async (asked, name) => {
    const { leads, unasked } = await found(asked);
    expect(leads).toEqual([]);
    expect(unasked?.words).toMatch(new RegExp(`^Nobody called “${name}” is recorded here`));
    expect(offersOf(await found(asked), asked)[0]?.kind).toBe('all');
  });

  it.each([
    [
      'Did the KKK respond to Anonymous?',
      'Did the KKK respond to what Anonymous did?',
      /^No response .* \d+ documents were read/,
    ],
    ['Did Anonymous respond to the KKK?', 'Did Anonymous respond to what the KKK did?', /^\d responses/],
    [
      'Did Anonymous respond to Cleveland police?',
      'Did Anonymous respond to what the Cleveland police did, or is named as the body responsible for?',
      /^\d responses/,
    ],
    [
      'Did Anonymous respond to Tamir Rice?',
      'Did Anonymous respond to the shooting of Tamir Rice?',
      /^\d responses/,
    ],
  ])(
    '“%s” asks for responses to what a group did, and to what a person suffered',
    async (asked, question, answer) => {
      const lead = await firstLead(asked);
      expect(lead?.question).toBe(question);
      expect(lead?.answer).toMatch(answer);
    },
  );

  it('whether somebody did something to somebody is told of no event that does not name them', async () =>
    expect((await found('Did Anonymous hack the FBI?')).leads).toEqual([]));

  it.each([
    ['did Anonymous kill Tamir Rice', /Nobody is recorded to say that Anonymous did\. Others named: /],
    ['did the police shoot Tamir Rice', /Named, though not as the doer: Cleveland police \(responsible body/],
    [
      'did Anonymous take down the Minneapolis police website',
      /Said to be behind it: Anonymous \(claimed by /,
    ],
  ])('“%s”: whether anybody says that they did it', async (asked, answer) =>
    expect((await firstLead(asked))?.answer).toMatch(answer),
  );

  it.each(['who was killed by the police', 'who did the police kill'])(
    '“%s” asks for those harmed, never for the doer',
    async (asked) => {
      for (const { operation } of (await found(asked)).leads ?? []) expect(operation).not.toBe('who-did-it');
    },
  );

  it.each(['Is Anonymous', 'is Tamir Rice', 'did Anonymous'])('“%s” is no question', async (text) =>
    expect((await found(text)).leads).toEqual([]),
  );

  it.each(['why did the chicken cross the road', 'which police', 'who was killed in Dallas', 'what next?'])(
    '“%s” opens no record: the list of what its words find comes first, with what can be asked',
    async (text) => {
      const asked = await found(text);
      expect(asked.leads ?? []).toEqual([]);
      expect(asked.unasked?.examples.length).toBeGreaterThan(0);
      expect(offersOf(asked, text)[0]?.kind).toBe('all');
      for (const example of asked.unasked?.examples ?? []) expect(await firstLead(example)).toBeDefined();
    },
  );

  it('a plan is never told as a deed', async () => {
    expect((await firstLead('did the Day of Solidarity happen'))?.answer).toMatch(/^It was only called for/);
    expect((await firstLead('when is the Day of Solidarity'))?.doubt).toMatchObject({
      hollow: true,
      words: expect.stringMatching(/^only called for/),
    });
  });

  it('that nobody is recorded to have responded is said with how much was read', async () =>
    expect((await firstLead('did the KKK respond to the death of George Floyd'))?.answer).toMatch(
      /^No response is recorded, .* documents were read$/,
    ));

  it('what somebody says of a silence stands beside what is recorded', async () =>
    expect((await firstLead('did Black Lives Matter respond to the Day of Solidarity'))?.answer).toMatch(
      /they did not respond, as of 2016-07-10/,
    ));

  it('nobody is said to tell what no document of theirs was read for', async () => {
    const lead = await firstLead('what did Al Jazeera write about George Floyd');
    expect(lead?.question).toBe('Nothing by “Al Jazeera” was read');
    expect(lead?.answer).toMatch(/documents were read/);
  });

  it('who said something is answered with the claims, each with who makes it', async () => {
    const leads = (await found('who said that the gun was fake')).leads ?? [];
    expect(leads[0]?.question).toMatch(/says without certainty .*probably fake/);
    expect(leads.every(({ address }) => address.startsWith('/q/evidence?rid='))).toBe(true);
  });

  it('a name leads to no page of its own, and a person first to what was responded to', async () => {
    const tamir = await found('tamir');
    expect(tamir.leads).toEqual([]);
    expect(
      offersOf(tamir)
        .slice(0, 2)
        .map(({ kind, id }) => `${kind} ${id}`),
    ).toEqual(['responded shooting-of-tamir-rice', 'record tamir-rice']);
  });

  it('a word that fits too much offers its kinds, and each of them alone', async () => {
    const kinds = (await found('police')).kinds ?? [];
    expect(kinds.length).toBeGreaterThan(1);
    const [{ kind = '', total = 0, isLeast = false } = {}] = kinds;
    const { html } = await page(`/search?text=police&kind=${kind}`);
    const { hits } = await found('police', { kind });
    if (isLeast) expect(hits.length).toBeGreaterThanOrEqual(total);
    else expect(hits).toHaveLength(total);
    expect(await page('/search?text=police')).toMatchObject({
      html: expect.stringContaining(`(${total}${isLeast ? ' or more' : ''})`),
    });
    for (const { entity } of hits) {
      expect(entity.kind).toBe(kind);
      expect(html).toMatch(new RegExp(`href="/(?:e/|\\?around=)${entity.id}"`));
    }
  });

  describe('/search, without a script', () => {
    it('holds the answer, the hits and the form, and its links lead on', async () => {
      const { html, headers } = await page('/search?text=who+killed+George+Floyd');
      expect(html).toContain('href="/q/who-did-it?event=death-of-george-floyd"');
      expect(html).toContain('href="/e/death-of-george-floyd"');
      expect(html).toContain('value="who killed George Floyd"');
      expect(headers.get('content-security-policy')).not.toContain('script-src');
    });

    it('says of an event that was only planned or claimed that it was', async () => {
      expect((await page('/search?text=day+of+solidarity')).html).toMatch(/doubt[^<]*>.*?only called for/);
      expect((await page('/search?text=cyber+attack+on+baton+rouge')).html).toContain(
        'its own claim, which no source reports',
      );
    });

    it('where nothing fits, says so with the form, and offers what is spelt in a similar way', async () => {
      expect((await page('/search?text=qqqqqq')).html).toContain('Nothing fits.');
      expect((await page('/search?text=Tmr+Rce')).html).toContain('Spelt in a similar way');
    });

    it('a text without a word, or too long, is told what is wrong beside the form', async () => {
      for (const text of ['?!', 'a'.repeat(300)]) {
        const { status, html } = await page(`/search?${new URLSearchParams({ text })}`);
        expect(status).toBe(400);
        expect(html).toContain('role="alert"');
        expect(html).toContain('<form');
      }
    });

    it('shows only the form where nothing is asked', async () => {
      const { status, html } = await page('/search');
      expect(status).toBe(200);
      expect(html).not.toContain('<ol');
    });

    it('writes what was typed as text, whatever it is', async () => {
      const { html } = await page(`/search?${new URLSearchParams({ text: '"><script>alert(1)</script>' })}`);
      expect(html).not.toContain('<script>alert');
    });

    it('the first page leads here without a script', () =>
      // While the machine is busy the page comes without what it takes from the graph.
      vi.waitFor(async () => expect((await page('/')).html).toContain('action="/search"'), {
        timeout: 60_000,
        interval: 1_000,
      }));
  });
});
