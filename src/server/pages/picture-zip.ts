import { csvChunks } from '../../export/csv.ts';
import { csvwMetadata } from '../../export/csvw.ts';
import { type Format, fileText, formatOf } from '../../export/formats.ts';
import { joined } from '../../export/give-way.ts';
import { zipped } from '../../export/zip.ts';
import type { Limits } from '../../limits/limits.ts';
import { documentRunner, FailedOperation } from '../../operations/run.ts';
import { creditOf, operationAddress, type ViewPicture, type Wishes } from '../../picture/view-picture.ts';
import { inItsTurn } from '../graphql/context.ts';
import type { Turns } from '../http/turns.ts';
import { type AskingOptions, askedIn } from './drawings.ts';
import { makingAt } from './operation-file.ts';
import type { Visit } from './page.ts';
import { dataBehind, type PictureData } from './picture-data.ts';
import { cellsOf, readmeText, type TableFile } from './picture-readme.ts';
import { sourcesWith } from './sources.tsx';

export interface PictureZipOptions {
  readonly asking: AskingOptions & { readonly limits: Pick<Limits, 'exportRows' | 'pageSize'> };
  /** Files are made in turns. */
  readonly turns: Turns;
}

/** A picture that is drawn already, and where it and the rest of the site are. */
export interface DrawnPicture {
  readonly picture: ViewPicture;
  readonly wishes: Wishes;
  readonly svg: string;
  readonly site: string;
}

/** Everything behind a picture in one file: what it shows as tables, who says so, how to ask again, and what all of it means. */
export async function pictureZip(
  pictured: DrawnPicture,
  { asking, turns }: PictureZipOptions,
  visit: Visit,
): Promise<Uint8Array> {
  const { context, version } = visit;
  const { schema, limits } = asking;
  const end = await turns.take(context.signal);
  try {
    const data = await dataBehind(pictured.picture, pictured.wishes.picture, {
      ...asking,
      making: {
        schema,
        run: documentRunner(asking, inItsTurn(context)),
        pageSize: limits.pageSize,
        most: limits.exportRows,
        making: makingAt(version),
      },
    });
    const documents = new Set(
      cellsOf(data.claims, 'passages.document.id')
        .flat()
        .filter((id) => id !== null)
        .map(String),
    );
    const sources = await sourcesWith(askedIn(asking, visit), documents);
    const tables = await tablesOf(data);
    const files = {
      'README.txt': readmeText({
        ...toldOf(pictured, visit),
        state: version?.tag,
        data,
        tables,
        sources,
        documents: documents.size,
      }),
      'picture.svg': pictured.svg,
      ...Object.fromEntries(tables.map(({ name, text }) => [name, text])),
      'query.graphql': data.operation.source,
      'query.json': `${JSON.stringify({ query: data.operation.source, variables: data.variables }, null, 2)}\n`,
      ...Object.fromEntries(
        tables.map(({ name, about, columns }) => [
          `${name}-metadata.json`,
          csvwMetadata(about, name, columns),
        ]),
      ),
    };
    return await zipped(files, data.graph.about.made, context.signal);
  } catch (error) {
    throw error instanceof FailedOperation ? error.reason : error;
  } finally {
    end();
  }
}

/** What the picture says of itself, and where to find it again. */
function toldOf({ picture, wishes, site }: DrawnPicture, { url }: Visit) {
  const { question } = picture;
  const { headline, deck, notes, credit } = wishes;
  return {
    headline: headline ?? picture.title,
    told: [deck, picture.sentence, notes],
    of: wishes.picture,
    addresses: {
      view: `${site}${picture.address}`,
      picture: `${site}/picture.svg${url.search}`,
      data: ['nodes.csv', 'edges.csv', 'json'].map(
        (suffix) => `${site}${operationAddress(`${question.name}.${suffix}`, question.variables)}`,
      ),
    },
    api: `${site}/graphql`,
    credits: [credit, `Credit: ${creditOf(picture, site)}`].filter((text) => text !== ''),
  };
}

type Table = TableFile & { readonly text: string; readonly about: PictureData['graph']['about'] };

async function tablesOf({ graph, claims }: PictureData): Promise<readonly Table[]> {
  const ofGraph = async (suffix: string, what: string): Promise<Table> => {
    const format = csvFormat(suffix);
    const { columns = [] } = format;
    return { name: suffix, what, columns, about: graph.about, text: await fileText(format, graph) };
  };
  return [
    await ofGraph('nodes.csv', 'a row for each record that is shown.'),
    await ofGraph('edges.csv', 'a row for each relation that is shown, with the records at its ends.'),
    {
      name: 'claims.csv',
      what: 'a row for each claim for or against a relation that is shown: what it says as a sentence, who says so, and in which passage of which document. Its rid is the EdgeId of the relation.',
      columns: claims.table.described,
      about: claims.about,
      text: await joined(csvChunks(claims.table.columns, claims.rows)),
    },
  ];
}

function csvFormat(suffix: string): Format {
  const format = formatOf(suffix);
  if (format === undefined) throw new TypeError(`there is no format ${suffix}`);
  return format;
}
