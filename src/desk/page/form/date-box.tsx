import { useState } from 'preact/hooks';
import { Combo } from '../../../browser/combo.tsx';
import { type DateReading, dateReadings, inWords } from '../../read-date.ts';
import type { Around } from './around.ts';

interface DateBoxProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly around: Pick<Around, 'words' | 'sentence' | 'day'>;
  readonly problem: boolean;
  readonly onText: (text: string) => void;
  readonly onRead: (reading: DateReading) => void;
}

/** One field for a date as people write it: what the words say is offered, as EDTF, and those that are chosen in the article first. */
export function DateBox({ id, label, value, around, problem, onText, onRead }: DateBoxProps) {
  const { words, sentence, day } = around;
  const [typed, setTyped] = useState<string>();
  const asked = typed ?? (value === '' ? words : '');
  const { readings, lacksDay, fromEvent } = dateReadings(asked, { day, sentence: sentence || asked });
  const told = inWords(value);
  return (
    <>
      <Combo
        id={id}
        label={label}
        describedBy={`${id}-wrong ${id}-about`}
        placeholder="Monday, 24 Nov 2014, May 2016 …"
        text={typed ?? value}
        invalid={problem}
        heading={typed === undefined && readings.length > 0 ? headingFor(fromEvent) : undefined}
        // What counts from something else is surely not the day that these words give.
        unsure={typed === undefined && fromEvent !== undefined}
        tells
        none={noneFor({ lacksDay, fromEvent, typed })}
        items={readings.map((reading) => ({
          key: reading.edtf,
          content: (
            <span>
              {reading.label}
              <small>
                {reading.words && `“${reading.words}” · `}
                {reading.why} · {reading.edtf}
              </small>
            </span>
          ),
          choose: () => {
            setTyped(undefined);
            onRead(reading);
          },
        }))}
        onText={(text) => {
          setTyped(text);
          onText(text);
        }}
        onLeave={() => setTyped(undefined)}
      />
      {told !== undefined && <small class="meaning">{told}</small>}
    </>
  );
}

const headingFor = (fromEvent: string | undefined): string =>
  fromEvent === undefined
    ? 'In the chosen words:'
    : `In the chosen words; “${fromEvent}” counts from something else that happened.`;

interface Missing {
  readonly lacksDay: boolean;
  readonly fromEvent: string | undefined;
  readonly typed: string | undefined;
}

function noneFor({ lacksDay, fromEvent, typed }: Missing): string | undefined {
  if (lacksDay)
    return 'These words count from the day of the article, which nobody has said yet: see “About the article”.';
  if (fromEvent !== undefined)
    return `“${fromEvent}” counts from something else that happened: work the day out, and type it.`;
  return typed === undefined || typed.trim() === '' ? undefined : 'No date is read in this.';
}
