#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { ontology } from '../schema/ontology/index.ts';
import { rules } from '../schema/rules.ts';
import { checkCommand } from './commands/check.ts';
import { locateCommand } from './commands/locate.ts';
import { AntiphonError } from './errors.ts';
import { projectRoot } from './project-root.ts';

/** 0 done, 1 failed, 2 called in a wrong way. */
const EXIT = { failed: 1, misused: 2 } as const;

const context = {
  root: projectRoot(),
  print: (line: string) => console.log(line),
  printError: (line: string) => console.error(line),
};

const program = new Command('antiphon')
  .description('Who responded to what, who says so, and how sure one can be.')
  .addCommand(checkCommand({ ...context, ontology, rules }))
  .addCommand(locateCommand(context));
for (const command of [program, ...program.commands]) command.exitOverride().showHelpAfterError();

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : EXIT.misused;
  else if (error instanceof AntiphonError) {
    context.printError(error.message);
    if (error.hint !== undefined) context.printError(`  ${error.hint}`);
    process.exitCode = EXIT.failed;
  } else throw error;
}
