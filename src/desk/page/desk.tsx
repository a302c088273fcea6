import { useEffect, useMemo } from 'preact/hooks';
import { codePoints } from '../../text/normalized.ts';
import { Desk } from './desk-open.tsx';
import { useDesk } from './use-desk.ts';

/** The desk: an article on the left, what is claimed from it on the right. */
export function DeskPage() {
  const desk = useDesk();
  const text = desk.state?.text;
  const points = useMemo(() => codePoints(text ?? ''), [text]);
  const { form, state } = desk;
  useEffect(() => {
    if (state) document.title = `${state.document.name} · The desk`;
  }, [state?.document.name]);
  if (form === undefined || state === undefined)
    return (
      <main class="desk-wait" aria-busy={desk.gone === undefined}>
        <h1>The desk</h1>
        <p role="status">{desk.gone ?? 'Opening …'}</p>
      </main>
    );
  return <Desk desk={desk} form={form} state={state} points={points} />;
}
