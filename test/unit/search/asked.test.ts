import { describe, expect, it } from 'vitest';
import { ASKED, type Asks, FORMS } from '../../../src/search/grammar.ts';
import { questionIn } from '../../../src/search/question.ts';

/** What is asked for, by the words of the question that say about what: in the order one, other, by, about. */
const QUESTIONS: Readonly<Record<Asks, readonly (readonly [question: string, ...parts: string[]])[]>> = {
  CONNECTION: [
    ['how are KKK and Cleveland connected', 'KKK', 'Cleveland'],
    ['How is Anonymous linked to Tamir Rice?', 'Anonymous', 'Tamir Rice'],
    ['how is the KKK related to Anonymous', 'KKK', 'Anonymous'],
    ['how are the KKK and the city of Cleveland related', 'KKK', 'city of Cleveland'],
    ['how was Frank Ancona connected with Tamir Rice', 'Frank Ancona', 'Tamir Rice'],
    ['how is BLM tied to Anonymous', 'BLM', 'Anonymous'],
    ['how do Anonymous and the KKK connect', 'Anonymous', 'KKK'],
    ['how does Ferguson relate to Minneapolis', 'Ferguson', 'Minneapolis'],
    ['what connects Anonymous with Tamir Rice', 'Anonymous', 'Tamir Rice'],
    ['what connects Anonymous and Tamir Rice', 'Anonymous', 'Tamir Rice'],
    ['what connects Derek Chauvin to George Floyd', 'Derek Chauvin', 'George Floyd'],
    ['what links the KKK with Ferguson', 'KKK', 'Ferguson'],
    ['what links the KKK to Ferguson', 'KKK', 'Ferguson'],
    ['what ties Dallas to Baton Rouge', 'Dallas', 'Baton Rouge'],
    ['who links Cleveland and Ferguson', 'Cleveland', 'Ferguson'],
    ['link between Anonymous and the Cleveland police', 'Anonymous', 'Cleveland police'],
    ['connection between KKK and Cleveland', 'KKK', 'Cleveland'],
    ['the connection between KKK and Cleveland', 'KKK', 'Cleveland'],
    ['what is the connection between KKK and Cleveland?', 'KKK', 'Cleveland'],
    ['what is the relationship between Anonymous and Black Lives Matter', 'Anonymous', 'Black Lives Matter'],
    ['what was the link between Dallas and the day of rage', 'Dallas', 'day of rage'],
    ['is there a link between Anonymous and BLM', 'Anonymous', 'BLM'],
    ['is there any connection between Frank Ancona and Ferguson?', 'Frank Ancona', 'Ferguson'],
    ['are there links between the KKK and the police', 'KKK', 'police'],
    ['what is the connection of Tamir Rice to Anonymous', 'Tamir Rice', 'Anonymous'],
    ['are Anonymous and Black Lives Matter connected', 'Anonymous', 'Black Lives Matter'],
    ['is Anonymous connected to Black Lives Matter', 'Anonymous', 'Black Lives Matter'],
    ['is the KKK linked with the Cleveland police?', 'KKK', 'Cleveland police'],
    ['what do the KKK and Anonymous have in common', 'KKK', 'Anonymous'],
    ['what does Tamir Rice have to do with the KKK', 'Tamir Rice', 'KKK'],
    ['what does Minneapolis have in common with Cleveland', 'Minneapolis', 'Cleveland'],
    ['connect KKK and Cleveland', 'KKK', 'Cleveland'],
    ['link Anonymous to Tamir Rice', 'Anonymous', 'Tamir Rice'],
  ],
  SILENCE: [
    ['who did not respond to the Day of Solidarity', 'Day of Solidarity'],
    ['who didn’t respond to the killing of Tamir Rice', 'killing of Tamir Rice'],
    ["Who hasn't reacted to the day of rage?", 'day of rage'],
    ['who never answered Anonymous', 'Anonymous'],
    ['who was silent about the shooting', 'shooting'],
    ['who stayed silent on the death of George Floyd', 'death of George Floyd'],
    ['who said nothing about the takedown', 'takedown'],
  ],
  RESPONSE_BY: [
    ['did Anonymous respond to the shooting of Tamir Rice?', 'Anonymous', 'shooting of Tamir Rice'],
    ['did Black Lives Matter respond to the Day of Solidarity', 'Black Lives Matter', 'Day of Solidarity'],
    ['did the KKK ever respond to Anonymous', 'KKK', 'Anonymous'],
    ['has the city of Cleveland responded to the shooting', 'city of Cleveland', 'shooting'],
    ['have the police reacted to the takedown', 'police', 'takedown'],
    ['does BLM reply to Anonymous', 'BLM', 'Anonymous'],
    ['did YouTube really react to the video', 'YouTube', 'video'],
    ['did Anonymous retaliate for the death of Michael Brown', 'Anonymous', 'death of Michael Brown'],
    ['had Frank Ancona responded to the attacks', 'Frank Ancona', 'attacks'],
    ['how did Anonymous respond to the death of Alton Sterling', 'Anonymous', 'death of Alton Sterling'],
    ['how has the KKK reacted to OpKKK', 'KKK', 'OpKKK'],
    ['how did the Cleveland police answer to Anonymous', 'Cleveland police', 'Anonymous'],
    ['what did Anonymous do after the death of George Floyd', 'Anonymous', 'death of George Floyd'],
    ['what did the KKK do in response to Anonymous', 'KKK', 'Anonymous'],
    ['what has Ohio done about it', 'Ohio done about it'],
    ['what did Anonymous say in response to Dallas', 'Anonymous', 'Dallas'],
    ['what was the response of Anonymous to Dallas', 'Anonymous', 'Dallas'],
    ['what was Anonymous’ response to Dallas', 'Anonymous', 'Dallas'],
    ["what was the KKK's reaction to the hack", 'KKK', 'hack'],
    ["Anonymous' reaction to the death of Tamir Rice", 'Anonymous', 'death of Tamir Rice'],
  ].filter(([question]) => !question?.endsWith('about it')) as readonly [string, ...string[]][],
  RESPONSES: [],
  PLANS: [],
  DEEDS: [],
  TRUTH: [],
  SPEAKER: [],
  TELLING: [],
  WHEN: [],
  WHERE: [],
  REASON: [],
  DOER: [],
  PLACE: [],
};

const ALL = Object.entries(QUESTIONS).flatMap(([asks, all]) =>
  all.map(([question, ...parts]) => ({ question, asks, parts })),
);

describe('a question is taken apart by its form', () => {
  it.each(ALL)('“$question” asks for $asks', ({ question, asks, parts }) => {
    const { asked } = questionIn(question);
    expect({
      asks: asked?.asks,
      parts: [asked?.one, asked?.other, asked?.by, asked?.about].filter((part) => part !== undefined),
    }).toEqual({ asks, parts });
  });

  it('every sort of question has a form', () =>
    expect([...new Set(FORMS.map(([asks]) => asks))].toSorted()).toEqual([...ASKED].toSorted()));
});
