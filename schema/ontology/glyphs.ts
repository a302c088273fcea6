/**
 * A small picture of each kind, to be read without a key: paths of SVG in a square from -1 to 1, filled, with holes that run
 * against the clock. None is like a broken line, a cross or a question mark: those would be signs of doubt.
 */

const disc = (x: number, y: number, r: number): string => ring(x, y, r, 1);
/** A hole. */
const pit = (x: number, y: number, r: number): string => ring(x, y, r, 0);
const ring = (x: number, y: number, r: number, sweep: 0 | 1): string =>
  `M${near(x - r)} ${y}a${r} ${r} 0 1 ${sweep} ${2 * r} 0a${r} ${r} 0 1 ${sweep} ${-2 * r} 0z`;
const bar = (x: number, y: number, width: number, height: number): string =>
  `M${x} ${y}h${width}v${height}h${-width}z`;
/** A hole with straight sides. */
const gap = (x: number, y: number, width: number, height: number): string =>
  `M${x} ${y}v${height}h${width}v${-height}z`;
const near = (number: number): number => Math.round(number * 1000) / 1000;

const SHOULDERS = 'M-.9 1V.85C-.9.3-.55.1 0 .1S.9.3.9.85V1z';
const SHIELD = 'M0-1 .85-.7V0C.85.5.5.8 0 1-.5.8-.85.5-.85 0V-.7z';
const STAR = 'M0-.62-.15-.2-.59-.19-.24.08-.36.5 0 .25.36.5.24.08.59-.19.15-.2z';
const SHEET = 'M-.75-1H.2L.75-.45V1H-.75z';

export const GLYPHS = {
  Person: disc(0, -0.5, 0.5) + SHOULDERS,
  Group: [
    disc(0, -0.5, 0.36),
    'M-.42.85V.3C-.42.05-.25-.05 0-.05S.42.05.42.3V.85z',
    ...[disc(-0.72, -0.3, 0.27), disc(0.72, -0.3, 0.27)],
    'M-1 .65V.25C-1 .1-.85.05-.72.05-.62.05-.56.1-.56.2V.65zM1 .65V.25C1 .1.85.05.72.05.62.05.56.1.56.2V.65z',
  ].join(''),
  PoliceDepartment: SHIELD + STAR,
  GovernmentBody: [
    'M0-1 1-.45V-.25H-1V-.45z',
    ...[-0.8, -0.16, 0.48].map((x) => bar(x, -0.12, 0.32, 0.65)),
    bar(-1, 0.66, 2, 0.3),
  ].join(''),
  Organization: [
    bar(-0.75, -1, 1.5, 2),
    ...[-0.45, 0.13].flatMap((x) => [gap(x, -0.7, 0.32, 0.34), gap(x, -0.12, 0.32, 0.34)]),
    gap(-0.18, 0.5, 0.36, 0.5),
  ].join(''),
  Curator: 'M.45-1 1-.45-.4.95-1 1-.95.4z',
  MediaOutlet: [
    bar(-0.9, -1, 1.8, 0.5),
    bar(-0.9, -0.25, 0.8, 0.75),
    ...[-0.25, 0.25].map((y) => bar(0.15, y, 0.75, 0.25)),
    bar(-0.9, 0.75, 1.8, 0.25),
  ].join(''),
  Platform: [
    disc(-0.62, 0, 0.36),
    ...[disc(0.6, -0.62, 0.36), disc(0.6, 0.62, 0.36)],
    'M-.65-.13.55-.73.65-.5-.55.1zM-.55-.1.65.5.55.73-.65.13z',
  ].join(''),
  Account: [
    disc(0, 0, 0.46),
    pit(0, 0, 0.2),
    'M.66.76A1 1 0 1 1 1 0V.12C1 .7.3.68.24.25L.44-.4V.1C.44.4.75.4.75.1V0A.75.75 0 1 0 .5.56z',
  ].join(''),
  Incident: `M-.27-1H.27L.17.32H-.17z${disc(0, 0.75, 0.26)}`,
  CyberAction: 'M.3-1-.65.2H-.08L-.3 1 .65-.25H.08z',
  Demonstration: 'M-1-.4H-.45L.95-1V.85L-.45.25H-1zM-.75.4H-.3L-.1 1H-.55z',
  Operation: 'M-.85-1H-.55V1H-.85zM-.4-.9H1L.6-.38 1 .15H-.4z',
  Statement: [-0.95, 0.1]
    .map(
      (x) =>
        `M${x}.75V0C${x}-.5 ${near(x + 0.3)}-.75 ${near(x + 0.75)}-.8V-.4C${near(x + 0.55)}-.35 ${near(x + 0.45)}-.2 ${near(x + 0.42)} 0H${near(x + 0.8)}V.75z`,
    )
    .join(''),
  Communication: [
    'M-1 .05C-1-.65-.55-.9 0-.9S1-.65 1 .05H.5V-.25C.2-.38-.2-.38-.5-.25V.05z',
    'M-.3-.05H.3L.85.6V.95H-.85V.6z',
    pit(0, 0.45, 0.2),
  ].join(''),
  Measure: [
    'M-1-.7H1V.15H-1z',
    ...[-0.75, -0.05].map((x) => `M${near(x + 0.35)}-.5 ${x}-.05H${near(x + 0.32)}L${near(x + 0.67)}-.5z`),
    bar(-0.8, 0.15, 0.28, 0.75),
    bar(0.52, 0.15, 0.28, 0.75),
  ].join(''),
  Proceeding: [
    'M-.13-1H.13V.72H.6V1H-.6V.72H-.13zM-.8-.8H.8V-.55H-.8z',
    'M-.62-.7-.2.15C-.3.5-.95.5-1.05.15zM.62-.7 1.05.15C.95.5.3.5.2.15z',
  ].join(''),
  // Nothing that a body does: a raised hand or somebody running would tell what no source says.
  Act: 'M-1 .9V.4H-.35V-.15H.3V-.7H1V.9z',
  Website: bar(-1, -0.85, 2, 1.7) + gap(-0.75, -0.3, 1.5, 0.9),
  Weapon: 'M-1-.6H1V-.15H.25V.15H-.2L-.4.85H-.95L-.7-.1H-1z',
  Content: `M-1-.8H1V.8H-1zM-.4-.5V.5L.55 0z`,
  System: [-0.95, -0.27, 0.41].map((y) => bar(-0.9, y, 1.8, 0.54) + pit(0.55, y + 0.27, 0.15)).join(''),
  Place: `M0 1C-.3.5-.7.15-.7-.3A.7.7 0 0 1 .7-.3C.7.15.3.5 0 1z${pit(0, -0.32, 0.28)}`,
  Topic: [
    bar(-0.55, -1, 0.28, 2),
    bar(0.27, -1, 0.28, 2),
    bar(-1, -0.5, 2, 0.28),
    bar(-1, 0.22, 2, 0.28),
  ].join(''),
  Document: SHEET + gap(-0.45, -0.25, 0.9, 0.22) + gap(-0.45, 0.25, 0.9, 0.22),
  Claim: 'M-1-.8H1V.4H0L-.5.95V.4H-1z',
  Passage: [-0.9, -0.15, 0.6].map((y, index) => bar(-1, y, index === 2 ? 1.2 : 2, 0.34)).join(''),
  Redirect: 'M-1-.25H.1V-.8L1 0 .1.8V.25H-1z',
} as const;
