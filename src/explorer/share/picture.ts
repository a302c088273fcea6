import type { Svg } from './frame.ts';

/** What can be saved as a picture. */
export type Pictured = 'map' | 'timeline';
export type SavePicture = (of: Pictured, type: 'svg' | 'png') => Promise<void>;

/** Resolution of a picture relative to the screen. */
const FINER = 2;
/** Some browsers refuse a larger canvas. */
const MOST_PIXELS = 8_000;

/** Saves a picture as a file, as SVG or as pixels. */
export async function savePicture(svg: Svg, type: 'svg' | 'png', name: string): Promise<void> {
  const drawn = new Blob([svg.text], { type: 'image/svg+xml' });
  save(type === 'svg' ? drawn : await pixels(svg, drawn), `${name}.${type}`);
}

async function pixels({ width, height }: Svg, drawn: Blob): Promise<Blob> {
  const address = URL.createObjectURL(drawn);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const scale = Math.min(FINER, MOST_PIXELS / Math.max(width, height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Saves something as a file. */
export function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
