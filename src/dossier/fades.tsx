/** By what a bar fades: at both ends where its date is only rough, else towards an end that is open; undefined for sharp ends. */
export function fadeOf({
  rough,
  open: [start, end],
}: {
  readonly rough: boolean;
  readonly open: readonly [start: boolean, end: boolean];
}): Fade | undefined {
  if (rough) return 'rough';
  if (start) return end ? 'open-open' : 'open-known';
  return end ? 'known-open' : undefined;
}

type Fade = (typeof FADES)[number][0];

/** What bars fade by, one for each way in which their ends can be open; `prefix` keeps the drawings of a page apart. */
export function Fades({ prefix = '' }: { readonly prefix?: string }) {
  return (
    <>
      {FADES.map(([name, stops]) => (
        <mask key={name} id={`${prefix}fade-${name}`} maskContentUnits="objectBoundingBox">
          <linearGradient id={`${prefix}gradient-${name}`}>
            {stops.map(([offset, opacity]) => (
              <stop key={offset} offset={offset} stop-color="white" stop-opacity={opacity} />
            ))}
          </linearGradient>
          <rect x="-1" y="-1" width="3" height="3" fill={`url(#${prefix}gradient-${name})`} />
        </mask>
      ))}
    </>
  );
}

const FADES = [
  [
    'rough',
    [
      [0.34, 0],
      [0.42, 1],
      [0.58, 1],
      [0.66, 0],
    ],
  ],
  [
    'open-known',
    [
      [0.34, 0],
      [0.66, 1],
    ],
  ],
  [
    'known-open',
    [
      [0.34, 1],
      [0.66, 0],
    ],
  ],
  [
    'open-open',
    [
      [0.34, 0],
      [0.5, 1],
      [0.66, 0],
    ],
  ],
] as const;
