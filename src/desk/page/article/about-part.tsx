import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { isSameName } from '../../../text/same-name.ts';
import type { ClaimFields, DeskEdit, DeskForm, DeskIssue, DeskState, NewEntity } from '../../protocol.ts';
import { find, issuesOf as issuesIn, type Outcome } from '../api.ts';
import type { Around } from '../form/around.ts';
import { Field } from '../form/field.tsx';
import { idFrom } from '../form/ids.ts';
import { Issues } from '../form/issues.tsx';
import { isEmpty, known, namesOf, type Party } from '../form/model.ts';
import { newParty } from '../form/naming.ts';
import { plainWords } from '../form/plain-words.ts';
import { dayOf } from '../form/use-fields.ts';
import { goOn, isFilledIn } from '../next-field.ts';
import { headOf, OUTLET } from './head-of.ts';

interface AboutPartProps {
  readonly form: DeskForm;
  readonly state: DeskState;
  /** The words that are chosen in the article. */
  readonly words: string;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly make: (change: DeskEdit) => Promise<Outcome | undefined>;
  readonly onSaved: () => void;
}

/** What is known of the article, folded to a line. */
export function AboutPart(props: AboutPartProps) {
  const { form, state, open, onOpen } = props;
  return (
    <section class="about-article" aria-label="About the article">
      <button
        type="button"
        aria-expanded={open}
        aria-controls="about-form"
        aria-keyshortcuts="D"
        onClick={() => onOpen(!open)}
      >
        About the article: <bdi>{summary(state, form)}</bdi> <kbd>D</kbd>
      </button>
      <div id="about-form" hidden={!open}>
        {open && <AboutForm {...props} />}
      </div>
    </section>
  );
}

/** Fields that a reader of the graph asks for first, in words for where they are missing. */
const WANTED: Readonly<Record<string, string>> = {
  title: 'headline',
  edtf: 'day',
  publishedBy: 'publisher',
};

function summary({ document: { fields }, names }: DeskState, { curators }: DeskForm): string {
  const known = namesOf({ names, claims: [], proposals: [] }, curators);
  const told = Object.keys(WANTED).flatMap((name) => {
    const value = fields[name];
    if (typeof value !== 'string' || value === '') return [];
    return [name === 'title' ? `“${value}”` : (known.get(value)?.name ?? value)];
  });
  const missing = Object.entries(WANTED).flatMap(([name, word]) =>
    isEmpty(fields[name]) ? [`no ${word}`] : [],
  );
  // What is missing comes first: a long headline may be cut.
  return [...(missing.length > 0 ? [`${missing.join(', ')} yet`] : []), ...told].join(' · ');
}

/** Fields for those who know more than most. */
const FIRST = 8;

function AboutForm({ form, state, words, make, onOpen, onSaved }: AboutPartProps) {
  const { document } = state;
  const [fields, setFields] = useState<ClaimFields>(document.fields);
  const [made, setMade] = useState<readonly NewEntity[]>([]);
  const [refused, setRefused] = useState<readonly DeskIssue[]>([]);
  const [saving, setSaving] = useState(false);
  const frame = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    const first = form.document.find(({ name }) => isEmpty(document.fields[name]));
    window.document.getElementById(`about-${first?.name ?? 'title'}`)?.focus();
  }, []);
  useLayoutEffect(() => {
    const [first] = refused;
    if (first) window.document.getElementById(`about-${first.field ?? 'save'}`)?.focus();
  }, [refused]);

  const names = namesOf(state, form.curators);
  const own = made.map(({ id = '', name, kind }) => ({ id, name, kind }));
  for (const one of own) names.set(one.id, one);
  const around: Around = {
    form,
    document,
    day: dayOf(document),
    text: state.text,
    words,
    sentence: words,
    inWords: [],
    told: [],
    phrases: [],
    recent: [...own, ...state.names],
    own,
    nameOf: (id) => names.get(id) ?? { id, name: id, kind: '' },
    newId: (name, kind) => idFrom(name, kind, (id) => names.has(id)),
    onMade: ({ id, name, kind }) => setMade([...made, { id, name, kind }]),
  };
  const issues = refused.map(plainWords(form));
  const change = (name: string, value: ClaimFields[string]) =>
    setFields({ ...fields, [name]: value, ...nameWith(name, value, document.fields, fields) });
  const field = (one: DeskForm['document'][number]) => (
    <Field
      key={one.name}
      id={`about-${one.name}`}
      field={one}
      value={fields[one.name]}
      issues={issues.filter((issue) => issue.field === one.name)}
      around={around}
      onChange={(value) => change(one.name, value)}
      onDate={({ edtf, words: read }) =>
        setFields({
          ...fields,
          [one.name]: edtf,
          ...(one.name === 'edtf' && read !== '' && { dateBasis: 'STATED' }),
        })
      }
    />
  );
  // The article does not change while its form is filled in: its lines are read once, and not at every key.
  const head = useMemo(
    () => headOf({ text: state.text, id: document.id, kinds: form.kinds }),
    [state.text, document.id, form.kinds],
  );
  const offered = {
    ...(isEmpty(fields.title) && head.title !== undefined && { headline: head.title }),
    ...(isEmpty(fields.edtf) && head.day !== undefined && { day: head.day.edtf }),
    ...(isEmpty(fields.publishedBy) && head.outlet !== undefined && { publisher: head.outlet }),
  };
  /** Takes what the text tells, where nobody has said otherwise. */
  const takeHead = async () => {
    const { headline, day, publisher } = offered;
    const outlet = publisher === undefined ? undefined : await outletCalled(publisher, around);
    if (outlet?.isNew) around.onMade(outlet);
    setFields({
      ...fields,
      ...(headline !== undefined && {
        title: headline,
        ...nameWith('title', headline, document.fields, fields),
      }),
      ...(day !== undefined && { edtf: day, dateBasis: head.day?.basis ?? null }),
      ...(outlet !== undefined && { publishedBy: outlet.id }),
    });
    window.document.getElementById('about-save')?.focus();
  };
  const hasOffer = Object.keys(offered).length > 0;
  const save = async () => {
    if (saving) return;
    setSaving(true);
    const used = made.filter(({ id = '' }) => Object.values(fields).includes(id));
    const outcome = await make({
      do: 'document',
      fingerprint: document.fingerprint,
      fields,
      ...(used.length > 0 && { entities: used }),
    });
    setSaving(false);
    if (outcome === undefined) return;
    if ('refusal' in outcome) return setRefused(issuesIn(outcome.refusal));
    onSaved();
  };
  return (
    <form
      class="about-form claim-form"
      ref={frame}
      aria-label="About the article"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
        else if (event.key === 'Enter' && isFilledIn(event.target))
          event.defaultPrevented || goOn(event.target);
        else if (event.key === 'Escape') onOpen(false);
        else if (event.altKey && event.code === 'KeyF' && hasOffer) void takeHead();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      {hasOffer && (
        <div class="hint">
          <p>
            The text itself seems to say:{' '}
            {Object.entries(offered).map(([name, value], place) => (
              <span key={name}>
                {place > 0 && ' · '}
                {name} <strong>{value}</strong>
                {name === 'day' && head.day && <> (“{head.day.words}”)</>}
              </span>
            ))}
            .
          </p>
          <button type="button" aria-keyshortcuts="Alt+F" onClick={() => void takeHead()}>
            Take {Object.keys(offered).length === 1 ? 'it' : 'them'}, to be read before they are saved{' '}
            <kbd>Alt F</kbd>
          </button>
        </div>
      )}
      {words !== '' && (
        <p>
          <button type="button" onClick={() => change('title', words)}>
            The chosen words are the headline
          </button>
        </p>
      )}
      <div class="fields">{form.document.slice(0, FIRST).map(field)}</div>
      <details>
        <summary>More about it</summary>
        <div class="fields">{form.document.slice(FIRST).map(field)}</div>
      </details>
      <Issues issues={issues.filter((issue) => !form.document.some(({ name }) => name === issue.field))} />
      <p class="buttons">
        <button type="submit" id="about-save" class="main" aria-busy={saving}>
          Save <kbd>Ctrl Enter</kbd>
        </button>
        <button type="button" onClick={() => onOpen(false)}>
          Close <kbd>Esc</kbd>
        </button>
      </p>
    </form>
  );
}

/** The outlet that is known by a name, or a new one. */
async function outletCalled(name: string, around: Around): Promise<Party> {
  const own = around.own.find((one) => isSameName(one.name, name));
  if (own !== undefined) return known(own);
  const { entities } = await find(name, [OUTLET], new AbortController().signal).catch(() => ({
    entities: [],
  }));
  const found = entities.find((one) => isSameName(one.name, name));
  return found === undefined ? newParty(around, name, OUTLET) : known(found);
}

/** Sentences call an article by its headline, unless it was given another name. */
function nameWith(
  changed: string,
  value: ClaimFields[string],
  before: ClaimFields,
  { name, title }: ClaimFields,
): ClaimFields {
  const called = (headline: unknown) => `Article “${String(headline ?? '').trim()}”`;
  const isOwn = name !== called(title) && (name !== before.name || !isEmpty(before.title));
  return changed !== 'title' || isOwn || isEmpty(value) ? {} : { name: called(value) };
}
