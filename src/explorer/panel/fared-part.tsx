import '../../dossier/fared.css';
import { Fared } from '../../dossier/fared.tsx';
import { lensVariables } from '../api/operations.ts';
import { useAsk } from '../api/use-ask.ts';
import { STRINGS } from '../strings.ts';
import type { View } from '../view/view.ts';

interface FaredPartProps {
  readonly rid: string;
  readonly view: View;
}

/** How a fact fared, in a panel; nothing while that is not known. */
export function FaredPart({ rid, view }: FaredPartProps) {
  const { data } = useAsk('how-it-fared', { rid, ...lensVariables(view) });
  const fact = data?.fact.nodes[0];
  return fact ? <Fared fact={fact} title={STRINGS.faredTitle} isNarrow /> : null;
}
