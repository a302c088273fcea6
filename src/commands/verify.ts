import { Command, InvalidArgumentError, Option } from 'commander';
import type { Database } from '../database/connect.ts';
import type { Ontology } from '../ontology/index.ts';
import type { Projection } from '../seed/model/seed-view.ts';
import type { Seeds } from '../seed/read/read-seeds.ts';
import type { Difference } from '../seed/verify/difference.ts';
import { type Verification, verifyGraph } from '../seed/verify/index.ts';
import type { CommandContext } from './context.ts';

/** What `verify` needs from the program around it. */
export interface VerifyContext extends CommandContext {
  readonly ontology: Ontology;
  readonly projection: Projection;
  readSeeds(paths: readonly string[]): Promise<Seeds>;
  openDatabase(): Promise<Database>;
}

interface VerifyFlags {
  readonly format: 'text' | 'json';
  readonly first: number;
}

/** `antiphon verify`: compares the graph with seeds; exit code 1 if they differ. */
export function verifyCommand(context: VerifyContext): Command {
  return new Command('verify')
    .description(
      'Compare the graph with the seeds, row by row and property by property, and report what is missing, extra or different. Changes nothing; the exit code is 1 if anything differs.',
    )
    .argument('[paths...]', 'the folders and files that it was loaded from (default: "seed")')
    .addOption(
      new Option('--format <form>', 'the form of the report').choices(['text', 'json']).default('text'),
    )
    .option('--first <number>', 'how many differences to list', wholeNumber, 20)
    .action(async (given: readonly string[], { format, first }: VerifyFlags) => {
      const seeds = await context.readSeeds(given.length === 0 ? ['seed'] : given);
      try {
        const { driver, database, close } = await context.openDatabase();
        try {
          const { ontology, projection, printError: report } = context;
          const found = await verifyGraph(seeds, { driver, database, ontology, projection, first, report });
          if (format === 'json') context.print(JSON.stringify(found, null, 2));
          else for (const line of lines(found)) context.print(line);
          if (!found.same) process.exitCode = 1;
        } finally {
          await close();
        }
      } finally {
        seeds.store.close();
      }
    });
}

function wholeNumber(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError('It is a whole number up to 999999.');
  return Number(text);
}

/** For people. */
function lines({ same, load, seedDigest, rows, counts, first, ...found }: Verification): readonly string[] {
  if (load === undefined) return ['nothing has been loaded into this database yet: run `antiphon seed`'];
  const number = (value: number) => value.toLocaleString('en');
  const state =
    load.state === 'COMPLETE'
      ? load.seedDigest === seedDigest
        ? []
        : ['the graph was not loaded from exactly these files']
      : [
          `the graph says that it is incomplete: loading ${load.source ?? 'seeds'} has not ended (\`antiphon seed\` with the same files finishes it)`,
        ];
  if (same) return [...state, `the graph is what the seeds say, in all ${number(rows)} rows`];
  const all = Object.values(counts);
  const told = (of: Partial<Record<Difference['what'], number>>): string =>
    Object.entries(of)
      .flatMap(([what, count]) => (count > 0 ? [`${number(count)} ${what}`] : []))
      .join(', ');
  const sum = (what: Difference['what']) => all.reduce((total, of) => total + of[what], 0);
  const total = { missing: sum('missing'), extra: sum('extra'), different: sum('different') };
  const differing = total.missing + total.extra + total.different;
  return [
    ...state,
    ...(differing === 0 ? [] : [`the graph is not what the seeds say: ${told(total)}`]),
    ...Object.entries(counts).map(([name, of]) => `  ${name}: ${told(of)}`),
    ...first.flatMap(differenceLines),
    ...(differing > first.length && first.length > 0
      ? [`  and ${number(differing - first.length)} more (--first lists more)`]
      : []),
    ...(found.missingRules.length === 0
      ? []
      : [
          `constraints or indexes that are missing, or cannot be used: ${found.missingRules.join(', ')} (\`antiphon seed\` creates them)`,
        ]),
    ...(differing === 0
      ? []
      : [
          '`antiphon seed --rewrite` with the same files rewrites every row; with --prune it also removes what else Antiphon wrote',
        ]),
    ...(found.notCompared.length === 0
      ? []
      : [`not compared, because these rows cannot be found without them: ${found.notCompared.join(', ')}`]),
  ];
}

function differenceLines({ what, name, key, properties = [] }: Difference): readonly string[] {
  const record = [name ?? 'a record without a kind', key ?? 'without an id'].join(' ');
  return [
    `  ${what} ${record}`,
    ...properties.map(
      ({ property, stored, wanted }) => `    ${property}: ${said(stored)}, and the seeds say ${said(wanted)}`,
    ),
  ];
}

const LONGEST = 120;

/** A value on one line. */
function said(value: unknown): string {
  if (value === null) return 'nothing';
  const text = JSON.stringify(value);
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}...`;
}
