import type {
  ClaimFields,
  DeskForm,
  DeskIssue,
  DeskName,
  DeskPhrase,
  DeskState,
  Named,
  Span,
} from '../../protocol.ts';
import type { After } from './form-keys.ts';
import type { ClaimForm, Party } from './model.ts';

/** What the form of a claim is given. */
export interface ClaimFormProps {
  readonly form: DeskForm;
  readonly state: DeskState;
  readonly points: readonly string[];
  readonly claim: ClaimForm;
  readonly recent: readonly Named[];
  /** Whom the claim before was about, and on what words. */
  readonly about: { readonly who: Party; readonly passages: readonly Span[] } | undefined;
  /** How the claim before was said. */
  readonly before: ClaimFields | undefined;
  /** Names in the article. */
  readonly named: readonly DeskName[];
  /** Words of it that something new may be called by. */
  readonly phrases: readonly DeskPhrase[];
  /** What the server refused. */
  readonly refused: readonly DeskIssue[];
  readonly saving: boolean;
  readonly onClaim: (claim: ClaimForm) => void;
  readonly onSave: (after: After, claim: ClaimForm) => void;
  /** Opens what is known of the article. */
  readonly onAbout: () => void;
  readonly onClose: () => void;
  readonly onDrop: () => void;
}
