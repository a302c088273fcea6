import type { DeskForm, DeskIssue, DeskState } from '../../protocol.ts';
import { Labelled } from './field.tsx';
import { likelyIn } from './likely.ts';
import type { ClaimForm } from './model.ts';
import { PredicateBox } from './predicate-box.tsx';
import type { Reading } from './predicates.ts';

interface PredicatePartProps {
  readonly form: DeskForm;
  readonly state: DeskState;
  readonly claim: ClaimForm;
  /** The chosen words. */
  readonly words: string;
  readonly chosen: Reading | undefined;
  readonly issues: readonly DeskIssue[];
  readonly isMissing: boolean;
  readonly onChoose: (reading: Reading | undefined, typed?: string) => void;
}

/** What is said, with what the chosen words seem to say first. */
export function PredicatePart({ form, state, claim, words, chosen, ...props }: PredicatePartProps) {
  return (
    <Labelled
      id="claim-predicate"
      label="What is said"
      about={chosen?.predicate.description ?? 'What the words say of it. Only what fits its kind is offered.'}
      issues={props.issues}
    >
      <PredicateBox
        form={form}
        first={claim.first}
        second={claim.second}
        chosen={chosen}
        problem={props.isMissing}
        likely={likelyIn({ form, claim, claims: state.claims, words })}
        onChoose={props.onChoose}
      />
    </Labelled>
  );
}
