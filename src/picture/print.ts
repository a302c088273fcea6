import PDFDocument from 'pdfkit';
import SVGtoPDF from 'svg-to-pdfkit';
import type { Print } from './jobs.ts';
import { FONTS } from './pixels.ts';

/** A drawing as PDF: lines stay lines, and words stay words that can be searched and copied. */
export async function printOf({
  svg,
  width,
  height,
  title,
  author,
  subject,
  day,
}: Print): Promise<Uint8Array> {
  const document = new PDFDocument({
    size: [width, height],
    margin: 0,
    lang: 'en',
    displayTitle: true,
    info: {
      Title: title,
      Author: author,
      Subject: subject,
      Creator: 'Antiphon',
      // The same picture on the same day is the same file.
      CreationDate: new Date(day),
    },
  });
  const written: Uint8Array[] = [];
  document.on('data', (piece: Uint8Array) => written.push(piece));
  const ended = new Promise((resolve, reject) => document.on('end', resolve).on('error', reject));
  const widthOf = (text: string, size: number, bold: boolean) =>
    document.font(fontOf(bold)).fontSize(size).widthOfString(text);
  // Its own width is that of paper or of a screen; here it fills the page.
  const drawing = svg.replace(/ width="[^"]+" height="[^"]+"/, '');
  SVGtoPDF(document, withGround(drawing, widthOf), 0, 0, {
    width,
    height,
    assumePt: true,
    fontCallback: (_, bold) => fontOf(bold),
  });
  document.end();
  await ended;
  return Buffer.concat(written);
}

const fontOf = (bold: boolean): string => FONTS[bold ? 1 : 0];

const HALO = / paint-order="stroke" stroke="([^"]+)" stroke-width="[\d.]+"(?: stroke-linejoin="round")?/;

/**
 * A halo around words is a stroke below them, which this format draws over them. Here a plate of the same colour lies
 * below the words instead.
 */
function withGround(svg: string, widthOf: (text: string, size: number, bold: boolean) => number): string {
  return svg.replaceAll(/<text ([^>]*)>([^<]*)<\/text>/g, (element, attributes: string, text: string) => {
    const color = HALO.exec(attributes)?.[1];
    if (color === undefined) return element;
    const numberOf = (name: string) => Number(new RegExp(`${name}="([^"]+)"`).exec(attributes)?.[1]);
    const size = numberOf('font-size');
    // A character that is escaped counts as one.
    const plain = text.replaceAll(/&[^;]+;/g, '&');
    const width = widthOf(plain, size, attributes.includes('font-weight="bold"'));
    const left = /text-anchor="(middle|end)"/.exec(attributes)?.[1];
    const x = numberOf('x') - (left === 'middle' ? width / 2 : left === 'end' ? width : 0);
    const plate = `<rect x="${x - 1}" y="${numberOf('y') - size * 0.82}" width="${width + 2}" height="${size * 1.04}" fill="${color}"/>`;
    return `${plate}<text ${attributes.replace(HALO, '')}>${text}</text>`;
  });
}
