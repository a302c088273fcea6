import type { Desk } from '../../../src/desk/desk.ts';
import type { Around } from '../../../src/desk/page/form/around.ts';
import { eventsTold } from '../../../src/desk/page/form/event-names.ts';
import { namesAt } from '../../../src/desk/page/form/likely.ts';
import { newForm } from '../../../src/desk/page/form/model.ts';
import { newParty } from '../../../src/desk/page/form/naming.ts';
import { readyIn } from '../../../src/desk/page/form/ready.ts';
import { recentOf } from '../../../src/desk/page/form/recent.ts';

/** What the form knows around one sentence of an article. */
export async function aroundOf(desk: Desk, day: string, isMeant: (sentence: string) => boolean) {
  const [form, state, named, phrases] = await Promise.all([
    desk.form(),
    desk.state(),
    desk.names(),
    desk.phrases(),
  ]);
  const points = Array.from(state.text);
  const of = ({ start, end }: { readonly start: number; readonly end: number }) =>
    points.slice(start, end).join('');
  const sentence = state.sentences.find((one) => isMeant(of(one)));
  if (sentence === undefined) throw new Error('no such sentence');
  const words = of(sentence);
  const passages = [{ start: sentence.start, end: sentence.end }];
  const around: Around = {
    form,
    document: state.document,
    day,
    text: state.text,
    words,
    sentence: words,
    inWords: namesAt(named, state.sentences, passages),
    told: eventsTold({ form, points, spans: passages, names: named, phrases }).map((one) => ({
      ...one,
      isWithin: true,
    })),
    phrases: phrases.filter(({ start, end }) => sentence.start <= start && end <= sentence.end),
    recent: recentOf(state),
    own: [],
    nameOf: (id) => ({ id, name: id, kind: '' }),
    newId: (name) => name,
    onMade: () => undefined,
  };
  return { around, form, state, words, passages };
}

/** The whole claims that are offered on a sentence: "Ann Lee · age · 34". */
export async function offersOn(desk: Desk, day: string, isMeant: (sentence: string) => boolean) {
  const { around, form, state, words, passages } = await aroundOf(desk, day, isMeant);
  const claim = newForm(passages, state.defaults);
  const make = (name: string, kind: string) => newParty(around, name, kind);
  return readyIn({ form, state, claim, words, around, make }).map(
    ({ first, reading, second, fields, occurred }) =>
      [first.name, reading.label, second?.name ?? fields.value, occurred].filter(Boolean).join(' · '),
  );
}
