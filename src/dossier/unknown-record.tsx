import type { ComponentChildren } from 'preact';

interface UnknownRecordProps {
  readonly id: string;
  /** Those that may be meant, by their names. */
  readonly near: readonly ComponentChildren[];
}

/** That an id leads to nothing, in plain words. */
export const UnknownRecord = ({ id, near }: UnknownRecordProps) => (
  <>
    <p>
      No record is called “<bdi>{id}</bdi>”.
    </p>
    {near.length > 0 && (
      <p>
        Did you mean{' '}
        {near.map((one, place) => (
          <>
            {place > 0 && (place === near.length - 1 ? ' or ' : ', ')}
            {one}
          </>
        ))}
        ?
      </p>
    )}
  </>
);
