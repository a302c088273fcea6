import { AntiphonError } from '../errors.ts';
import type { DeskIssue } from './protocol.ts';

/** Why a desk does not do what it was asked, with the way out. */
export class Refusal extends AntiphonError {
  readonly status: number;
  readonly issues: readonly DeskIssue[];

  constructor(status: number, message: string, hint: string, issues: readonly DeskIssue[] = []) {
    super('BAD_USER_INPUT', message, { hint });
    this.status = status;
    this.issues = issues;
  }
}

/** Somebody else changed what an edit was made from. */
export const conflict = (message: string): Refusal =>
  new Refusal(409, message, 'look at it as it is now, and change that');

export const refused = (message: string, hint: string, issues: readonly DeskIssue[] = []): Refusal =>
  new Refusal(422, message, hint, issues);
