import type { ComponentProps } from 'preact';
import { Clock } from '../../dossier/clock.tsx';
import { ClockAwaited } from './clock-awaited.tsx';

interface ClockPartProps extends Omit<ComponentProps<typeof Clock>, 'answer'> {
  /** Undefined until it is read. */
  readonly answer: ComponentProps<typeof Clock>['answer'] | undefined;
}

/** The clock on the home page, once it is read. */
export const ClockPart = ({ answer, follow }: ClockPartProps) =>
  answer === undefined ? <ClockAwaited /> : <Clock answer={answer} follow={follow} />;
