import { type About, describe, factsByName, LICENSE } from './about.ts';

export interface CsvColumn {
  readonly title: string;
  /** As CSV on the Web names it, such as `string`. */
  readonly datatype: string;
  /** What it holds. */
  readonly description: string;
}

/** The metadata of a CSV table, which has no room for them itself: CSV on the Web (W3C). */
export function csvwMetadata(about: About, address: string, columns: readonly CsvColumn[]): string {
  const { operation, made, software } = about;
  const metadata = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: address,
    'dc:title': operation,
    'dc:description': describe(about),
    'dc:creator': software,
    'dc:created': { '@value': made, '@type': 'xsd:date' },
    'dc:license': { '@id': LICENSE.url },
    notes: [factsByName(about)],
    dialect: { header: true, delimiter: ',', quoteChar: '"', doubleQuote: true, encoding: 'utf-8' },
    tableSchema: {
      columns: columns.map(({ title, datatype, description }) => ({
        titles: title,
        datatype,
        ...(description !== '' && { 'dc:description': description }),
      })),
    },
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}
