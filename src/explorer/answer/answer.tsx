import type { Follow } from '../../dossier/cells.tsx';
import { ResponseAnswer } from '../../dossier/response-answer.tsx';
import { eventIn, harmsIn } from '../../dossier/response-table.ts';
import type { RespondedEvent } from '../../dossier/responses-answer.ts';
import { lensVariables } from '../api/operations.ts';
import { useAsk } from '../api/use-ask.ts';
import type { Scene } from '../scene/scene.ts';
import { STRINGS } from '../strings.ts';
import type { View } from '../view/view.ts';

interface AnswerProps {
  /** What is drawn below; undefined until it is read. */
  readonly scene: Scene | undefined;
  readonly view: View;
  readonly onSelect: (id: string) => void;
}

/** Who responded to what the view is about, above its picture; nothing where nobody could. */
export function Answer({ view, ...rest }: AnswerProps) {
  const center = view.scope === 'around' ? view.around[0] : undefined;
  const { data, error } = useResponses(center, view);
  // An unknown id, or a database that is away, is told where the picture would be.
  if (error || center === undefined) return null;
  if (data === undefined) return <p class="answer quiet">{STRINGS.reading}…</p>;
  const event = eventIn(data);
  if (event) return <Responded event={event} {...rest} />;
  return (
    <>
      {harmsIn(data).map(({ id }) => (
        <Harm key={id} id={id} view={view} {...rest} />
      ))}
    </>
  );
}

const useResponses = (id: string | undefined, view: View) =>
  useAsk('responses', id === undefined ? undefined : { to: id, ...lensVariables(view, { lensed: true }) });

/** Who asks about a person asks who responded to what happened to that person. */
function Harm({ id, view, ...rest }: AnswerProps & { readonly id: string }) {
  const { data } = useResponses(id, view);
  const event = data && eventIn(data);
  return event ? <Responded event={event} {...rest} /> : null;
}

interface RespondedProps extends Pick<AnswerProps, 'scene' | 'onSelect'> {
  readonly event: RespondedEvent;
}

function Responded({ event, scene, onSelect }: RespondedProps) {
  // Who is drawn is selected in the drawing; everybody else has a page.
  const follow: Follow = (id) => (click) => {
    if (click.ctrlKey || click.metaKey || click.shiftKey || !scene?.nodes.has(id)) return;
    click.preventDefault();
    onSelect(id);
  };
  return <ResponseAnswer event={event} level="other" follow={follow} />;
}
