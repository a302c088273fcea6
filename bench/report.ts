import type { LoadFigures } from './load.ts';
import type { Sample } from './measure.ts';
import { geometricMean, median, type Spread, spread } from './statistics.ts';

/** Figures of one way for one operation: absolute ones, and as ratios to raw in the same round. */
export interface Line {
  readonly operation: string;
  readonly way: string;
  readonly p50: number;
  readonly p99: number;
  readonly p50Ratio: Spread;
  readonly p99Ratio: Spread;
  readonly cpu: number;
  readonly cpuRatio: Spread;
  readonly throughput: Readonly<Record<number, number>>;
  readonly throughputRatio: Readonly<Record<number, Spread>>;
  readonly roundTrips: number;
}

export interface Summary {
  readonly size: number;
  readonly rounds: number;
  readonly node: string;
  readonly ways: readonly string[];
  readonly lines: readonly Line[];
  /** Geometric means over the operations that a way knows. */
  readonly means: readonly Mean[];
  readonly rss: Readonly<Record<string, number>>;
  readonly loads: readonly LoadFigures[];
}

interface Mean {
  readonly way: string;
  readonly operations: number;
  readonly p50: number;
  readonly worst: { readonly operation: string; readonly p50: number };
  readonly p99: number;
  readonly cpu: number;
  readonly throughput: Readonly<Record<number, number>>;
}

interface Around {
  readonly size: number;
  readonly rounds: number;
  readonly rss: Readonly<Record<string, number>>;
  readonly loads: readonly LoadFigures[];
}

export function summarise(samples: readonly Sample[], around: Around): Summary {
  const ways = [...new Set(samples.map(({ way }) => way))];
  const operations = [...new Set(samples.map(({ operation }) => operation))];
  const lines = operations.flatMap((operation) =>
    ways.flatMap((way) => {
      const own = samples.filter((sample) => sample.operation === operation && sample.way === way);
      const raw = samples.filter((sample) => sample.operation === operation && sample.way === 'raw');
      return own.length === 0 ? [] : [lineOf(operation, way, own, raw)];
    }),
  );
  const means = ways.map((way) =>
    meanOf(
      way,
      lines.filter((line) => line.way === way),
    ),
  );
  return { ...around, node: process.version, ways, lines, means };
}

function lineOf(operation: string, way: string, own: readonly Sample[], raw: readonly Sample[]): Line {
  const ratio = (figure: (sample: Sample) => number): Spread =>
    spread(
      own.flatMap((sample) => {
        const other = raw.find(({ round }) => round === sample.round);
        return other === undefined ? [] : [figure(sample) / figure(other)];
      }),
    );
  const middle = (figure: (sample: Sample) => number) => median(own.map(figure));
  const clients = Object.keys(own[0]?.throughput ?? {}).map(Number);
  const through = (count: number) => (sample: Sample) => sample.throughput[count] ?? Number.NaN;
  return {
    operation,
    way,
    p50: middle(({ p50 }) => p50),
    p99: middle(({ p99 }) => p99),
    cpu: middle(({ cpu }) => cpu),
    roundTrips: middle(({ roundTrips }) => roundTrips),
    p50Ratio: ratio(({ p50 }) => p50),
    p99Ratio: ratio(({ p99 }) => p99),
    cpuRatio: ratio(({ cpu }) => cpu),
    throughput: Object.fromEntries(clients.map((count) => [count, middle(through(count))])),
    throughputRatio: Object.fromEntries(clients.map((count) => [count, ratio(through(count))])),
  };
}

function meanOf(way: string, lines: readonly Line[]): Mean {
  const mean = (figure: (line: Line) => number) => geometricMean(lines.map(figure));
  const clients = Object.keys(lines[0]?.throughput ?? {}).map(Number);
  const [worst] = [...lines].sort((a, b) => b.p50Ratio.median - a.p50Ratio.median);
  return {
    way,
    operations: lines.length,
    p50: mean(({ p50Ratio }) => p50Ratio.median),
    worst: { operation: worst?.operation ?? '', p50: worst?.p50Ratio.median ?? Number.NaN },
    p99: mean(({ p99Ratio }) => p99Ratio.median),
    cpu: mean(({ cpuRatio }) => cpuRatio.median),
    throughput: Object.fromEntries(
      clients.map((count) => [
        count,
        mean(({ throughputRatio }) => throughputRatio[count]?.median ?? Number.NaN),
      ]),
    ),
  };
}

/** The figures for people, as Markdown. */
export function table(summary: Summary): string {
  const { size, rounds, node, ways, lines, loads } = summary;
  const others = ways.filter((way) => way !== 'raw');
  const cell = (line: Line | undefined) =>
    line === undefined
      ? '–'
      : `${two(line.p50Ratio.median)} (${two(line.p50Ratio.least)}–${two(line.p50Ratio.most)})`;
  const operations = [...new Set(lines.map(({ operation }) => operation))];
  const find = (operation: string, way: string) =>
    lines.find((line) => line.operation === operation && line.way === way);
  return [
    `About ${size.toLocaleString('en')} nodes, ${rounds} rounds in alternating order, Node ${node}. Ratios to raw in the same round: the middle one (least–most).`,
    '',
    row(['p50, one client', 'raw, ms', ...others]),
    row(['---', ...ways.map(() => '---:')]),
    ...operations.map((operation) =>
      row([operation, two(find(operation, 'raw')?.p50), ...others.map((way) => cell(find(operation, way)))]),
    ),
    '',
    ...meansTable(summary),
    '',
    row(['round trips to Neo4j for a request', ...ways]),
    row(['---', ...ways.map(() => '---:')]),
    ...operations.map((operation) =>
      row([operation, ...ways.map((way) => find(operation, way)?.roundTrips.toFixed(1) ?? '–')]),
    ),
    ...(loads.length === 0 ? [] : ['', ...loadTable(loads)]),
  ].join('\n');
}

/** What it comes to over all operations. */
export function meansTable({ ways, means, rss }: Summary): readonly string[] {
  const clients = Object.keys(means[0]?.throughput ?? {}).map(Number);
  const others = ways.filter((way) => way !== 'raw');
  return [
    row(['geometric mean, ratio to raw', ...others]),
    row(['---', ...others.map(() => '---:')]),
    ...[
      ['p50', (mean: Mean) => mean.p50] as const,
      ['worst p50', ({ worst }: Mean) => worst.p50] as const,
      ['p99', (mean: Mean) => mean.p99] as const,
      ...clients.map(
        (count) => [`throughput, ${count} clients`, (mean: Mean) => mean.throughput[count]] as const,
      ),
      ['CPU of the server for a request', (mean: Mean) => mean.cpu] as const,
    ].map(([label, figure]) =>
      row([label, ...others.map((way) => two(means.filter((mean) => mean.way === way).map(figure)[0]))]),
    ),
    row(['operations', ...others.map((way) => String(means.find((mean) => mean.way === way)?.operations))]),
    row(['memory of the server, MB', ...others.map((way) => (rss[way] ?? Number.NaN).toFixed(0))]),
  ];
}

function loadTable(loads: readonly LoadFigures[]): readonly string[] {
  const heads = ['nodes', 'relationships', 'bare batches, rows/s', '`antiphon seed`, rows/s', 'ratio'];
  return [
    row(['loading', ...heads, 'reading and checking, s', 'memory, MB', 'stored bytes a node']),
    row(['---', ...Array.from({ length: 8 }, () => '---:')]),
    ...loads.map(({ nodes, edges, bare, ours, readSeconds, rssMb, bytes }) =>
      row([
        '',
        ...[nodes, edges, bare, ours].map((figure) => Math.round(figure).toLocaleString('en')),
        two(ours / bare),
        ...[readSeconds, rssMb, bytes / nodes].map((figure) => figure.toFixed(0)),
      ]),
    ),
  ];
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const two = (figure: number | undefined) => (figure === undefined ? '–' : figure.toFixed(2));

const WIDTH = 720;
const LEFT = 130;
const BAR = 12;
const COLORS: Readonly<Record<string, string>> = {
  ours: '#2563eb',
  saved: '#0d9488',
  'neo4j-graphql': '#d97706',
  dataloader: '#9333ea',
};

/** The same ratios as a picture: a bar for each way and operation, a line where raw stands. */
export function drawing({ lines, ways, size }: Summary): string {
  const others = ways.filter((way) => way !== 'raw');
  const operations = [...new Set(lines.map(({ operation }) => operation))];
  const most = Math.max(2, ...lines.map(({ p50Ratio }) => p50Ratio.median));
  const x = (ratio: number) => LEFT + (ratio / most) * (WIDTH - LEFT - 60);
  const block = others.length * BAR + 10;
  const height = 60 + operations.length * block;
  const title = `Time of an answer against hand-written Cypher, about ${size.toLocaleString('en')} nodes`;
  const bars = operations.flatMap((operation, index) => {
    const top = 50 + index * block;
    return [
      `<text x="${LEFT - 8}" y="${top + (others.length * BAR) / 2 + 4}" text-anchor="end">${operation}</text>`,
      ...others.flatMap((way, place) => {
        const line = lines.find((one) => one.operation === operation && one.way === way);
        if (line === undefined) return [];
        const { median: ratio, least, most: highest } = line.p50Ratio;
        const y = top + place * BAR;
        return [
          `<rect x="${LEFT}" y="${y}" width="${(x(ratio) - LEFT).toFixed(1)}" height="${BAR - 2}" fill="${COLORS[way] ?? '#64748b'}"><title>${operation}, ${way}: ${two(ratio)} times raw (${two(least)} to ${two(highest)})</title></rect>`,
          `<text x="${(x(ratio) + 4).toFixed(1)}" y="${y + BAR - 3}" font-size="9">${two(ratio)}</text>`,
        ];
      }),
    ];
  });
  const legend = others.map(
    (way, index) =>
      `<rect x="${LEFT + index * 130}" y="26" width="10" height="10" fill="${COLORS[way] ?? '#64748b'}"/><text x="${LEFT + 14 + index * 130}" y="35">${way}</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="system-ui, sans-serif" font-size="11" fill="#0f172a" role="img">`,
    `<title>${title}</title>`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    `<text x="8" y="16" font-size="13" font-weight="600">${title} (1 = raw, less is better)</text>`,
    ...legend,
    ...bars,
    `<line x1="${x(1).toFixed(1)}" y1="44" x2="${x(1).toFixed(1)}" y2="${height - 8}" stroke="#0f172a" stroke-dasharray="3 3"><title>hand-written Cypher</title></line>`,
    '</svg>',
    '',
  ].join('\n');
}
