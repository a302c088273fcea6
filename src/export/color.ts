/** A colour by the amounts of red, green and blue in it, 0 to 255. */
export interface Color {
  readonly r: number;
  readonly g: number;
  readonly b: number;
}

const LIGHTNESS = [0.42, 0.55, 0.68] as const;

/** The colour of a kind: made from its name, so it is the same in every file. */
export function colorOf(kind: string): Color {
  const hash = fnv1a(kind);
  return fromHsl(hash % 360, 0.6, LIGHTNESS[Math.floor(hash / 360) % LIGHTNESS.length] ?? LIGHTNESS[0]);
}

/** A small hash that spreads similar names far apart. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}

function fromHsl(hue: number, saturation: number, lightness: number): Color {
  const range = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number): number => {
    const k = (offset + hue / 30) % 12;
    return Math.round(255 * (lightness - range * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  };
  return { r: channel(0), g: channel(8), b: channel(4) };
}
