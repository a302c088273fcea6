import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { Combo } from '../../browser/combo.tsx';
import { capital } from '../../dossier/capital.ts';
import { KindIcon } from '../../dossier/kind-icon.tsx';
import { foundText, kindLabel, labelOf } from '../../vocabulary.ts';
import type { SearchHit } from '../api/answers.ts';
import { STRINGS } from '../strings.ts';
import { type Find, useHits } from './use-hits.ts';

interface ComboboxProps {
  readonly label: string;
  readonly placeholder: string;
  readonly title?: string | undefined;
  readonly find: Find;
  /** Whether something is offered as soon as the box is entered, before anybody types. */
  readonly offers?: boolean;
  readonly onChoose: (hit: SearchHit) => void;
  readonly input?: RefObject<HTMLInputElement | null> | undefined;
}

/** A box that finds records as somebody types. */
export function Combobox({
  label,
  placeholder,
  title,
  find,
  offers = false,
  onChoose,
  input,
}: ComboboxProps) {
  const [text, setText] = useState('');
  const [entered, setEntered] = useState(false);
  const wanted = text.trim();
  const asks = wanted !== '' || (offers && entered);
  const { hits, problem, text: found } = useHits(asks ? wanted : undefined, find);
  return (
    <Combo
      label={label}
      placeholder={placeholder}
      title={title}
      text={text}
      onText={setText}
      input={input}
      items={
        asks
          ? hits?.map((hit) => ({
              key: hit.entity.id,
              content: <Hit hit={hit} />,
              choose: () => {
                setText('');
                onChoose(hit);
              },
            }))
          : []
      }
      stale={found !== wanted}
      none={
        asks && (problem !== undefined || hits?.length === 0)
          ? (problem ?? STRINGS.nothingFound(wanted))
          : undefined
      }
      onEnter={() => setEntered(true)}
      onLeave={() => setEntered(false)}
    />
  );
}

function Hit({ hit: { entity, field, text } }: { readonly hit: SearchHit }) {
  return (
    <>
      <KindIcon kind={entity.kind} />
      <span>
        <bdi>{entity.name}</bdi>
        {text !== entity.name && (
          <small>
            {capital(labelOf('SearchField', field))}: <bdi>{foundText(field, text)}</bdi>
          </small>
        )}
      </span>
      <small>{kindLabel(entity.kind)}</small>
    </>
  );
}
