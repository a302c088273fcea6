#!/usr/bin/env node
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Command, CommanderError } from 'commander';
import type { GraphQLSchema } from 'graphql';
import { buildSchema, ontology } from '../schema/index.ts';
import { CHOICE_WORDS } from '../schema/ontology/choice-words.ts';
import { EVENT_NAMES } from '../schema/ontology/event-names.ts';
import { KIND_SIGNS, KIND_WORDS } from '../schema/ontology/kind-words.ts';
import { PREDICATE_WORDS } from '../schema/ontology/predicate-words.ts';
import { projection } from '../schema/projection/index.ts';
import { readFacts } from '../schema/projection/stated.ts';
import { rules } from '../schema/rules.ts';
import { formerIds, standings } from '../schema/standings.ts';
import { checkCommand } from './commands/check.ts';
import { diffCommand } from './commands/diff.ts';
import { draftCommand } from './commands/draft.ts';
import { editCommand } from './commands/edit.ts';
import { exportCommand } from './commands/export.ts';
import { formatCommand } from './commands/format.ts';
import { importCommand } from './commands/import.ts';
import { mcpCommand } from './commands/mcp.ts';
import { overlapCommand } from './commands/overlap.ts';
import { queryCommand } from './commands/query.ts';
import { readCommand } from './commands/read.ts';
import { schemaCommand } from './commands/schema.ts';
import { scoreCommand } from './commands/score.ts';
import { seedCommand } from './commands/seed.ts';
import { serveCommand, startCommand } from './commands/serve.ts';
import { sheetCommand } from './commands/sheet.ts';
import { verifyCommand } from './commands/verify.ts';
import { watchCommand } from './commands/watch.ts';
import { dbCommand, doctorCommand } from './database/commands.ts';
import { type OpenDatabaseOptions, openDatabase } from './database/connect.ts';
import { explainWriteFailure } from './database/write-failure.ts';
import { AntiphonError } from './errors.ts';
import { readOperations } from './operations/read-operations.ts';
import { projectRoot } from './project-root.ts';
import { type ReadSeedsOptions, readSeeds } from './seed/read/read-seeds.ts';
import { readLimits } from './server/config.ts';

/** 0 done, 1 failed, 2 called in a wrong way. */
const EXIT = { failed: 1, misused: 2 } as const;

/** Milliseconds for which the command line goes on trying where a database is busy. */
const RETRY_TIME = 30_000;

async function agree(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(es)?$/i.test((await terminal.question(`${question} [y/N] `)).trim());
  } finally {
    terminal.close();
  }
}

/** How long a command that failed may take to end by itself, in milliseconds. */
const LINGER_MS = 500;

const root = projectRoot();

let schema: GraphQLSchema | undefined;
/** Made once, and only for commands that need it. */
function schemaHere(): GraphQLSchema {
  schema ??= buildSchema(readLimits(process.env));
  return schema;
}

const context = {
  root,
  env: process.env,
  ontology,
  schema: schemaHere,
  rules,
  projection,
  readFacts,
  askStandings: standings,
  askFormerIds: formerIds,
  curator: ontology.kind('Curator').name,
  kindWords: KIND_WORDS,
  predicateWords: PREDICATE_WORDS,
  kindSigns: KIND_SIGNS,
  choiceWords: CHOICE_WORDS,
  eventNames: EVENT_NAMES,
  cwd: process.cwd(),
  print: (line: string) => console.log(line),
  write: (text: string) =>
    new Promise<void>((resolve, reject) =>
      process.stdout.write(text, (error) => (error ? reject(error) : resolve())),
    ),
  printError: (line: string) => console.error(line),
  /** The width of the terminal; undefined into a pipe or file. */
  terminal: process.stdout.isTTY ? process.stdout.columns : undefined,
  agree: process.stdin.isTTY && process.stderr.isTTY ? agree : undefined,
  readOperations: () => readOperations(join(root, 'queries'), schemaHere()),
  readSeeds: (paths: readonly string[], options: Pick<ReadSeedsOptions, 'unfinished'> = {}) =>
    readSeeds(paths, { ontology, rules, projection, report: (line) => console.error(line), ...options }),
  openDatabase: (options: Partial<OpenDatabaseOptions> = {}) =>
    openDatabase({
      env: process.env,
      root,
      report: (line) => console.error(line),
      retryTime: RETRY_TIME,
      ...options,
    }),
  firstQuery: `# What was responded to, with what, by whom, and how sure can one be?
query WhatWasRespondedTo {
  incidents(filter: { responses: { some: {} } }, first: 3) {
    nodes {
      name
      responses(first: 5) {
        edges {
          type
          status
          basis
          assertedBy { name }
          node {
            name
            when { display }
            performers { nodes { name } }
          }
        }
      }
    }
  }
}
`,
};

// Who reads may have read enough (`… | head`): that ends the command, and is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const program = new Command('antiphon')
  .description('Who responded to what, who says so, and how sure one can be.')
  .addCommand(startCommand(context))
  .addCommand(serveCommand(context))
  .addCommand(seedCommand(context))
  .addCommand(verifyCommand(context))
  .addCommand(checkCommand(context))
  .addCommand(readCommand(context))
  .addCommand(draftCommand(context))
  .addCommand(scoreCommand(context))
  .addCommand(editCommand(context))
  .addCommand(formatCommand(context))
  .addCommand(sheetCommand(context))
  .addCommand(importCommand(context))
  .addCommand(overlapCommand(context))
  .addCommand(diffCommand(context))
  .addCommand(watchCommand(context))
  .addCommand(schemaCommand(context))
  .addCommand(queryCommand(context))
  .addCommand(exportCommand(context))
  .addCommand(mcpCommand(context))
  .addCommand(dbCommand(context))
  .addCommand(doctorCommand(context));
for (const command of [program, ...program.commands]) command.exitOverride().showHelpAfterError();

try {
  await program.parseAsync();
} catch (caught) {
  const error = await explainWriteFailure(caught, undefined);
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : EXIT.misused;
  else if (error instanceof AntiphonError) {
    context.printError(error.message);
    if (error.hint !== undefined) context.printError(`  ${error.hint}`);
    process.exitCode = EXIT.failed;
  } else throw error;
  // All is told and closed, but a connection that is silent may be open for minutes.
  setTimeout(() => process.exit(), LINGER_MS).unref();
}
