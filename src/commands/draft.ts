import { Command, InvalidArgumentError } from 'commander';
import { PROTOCOL_HELP } from '../draft/protocol-help.ts';
import type { DraftContext, DraftOptions } from './draft-text.ts';

/** `antiphon draft <text> [--with command]`: claims that a program proposes, for a person to accept or reject. */
export function draftCommand(context: DraftContext): Command {
  return new Command('draft')
    .description(
      'Let a program propose claims for a text; they count for nothing until a person accepts them.',
    )
    .argument('<text>', 'text of a source')
    .argument('[command...]', 'after --: a program and its arguments, as with --with')
    .option('--with <command>', 'program that proposes (default: the rules that Antiphon has for English)')
    .option('--shell', 'run the command of --with through a shell')
    .option('--seed <folder>', 'folder of the seeds (default: "seed")')
    .option('--time-limit <seconds>', 'how long the program may take', seconds, 600)
    .option('--as <name>', 'name under which the proposals stand (default: that of the program)')
    .option('--verbose', 'show every proposal that is dropped')
    .addHelpText(
      'after',
      `
Writes draft/<id of the document>.yaml beside the folder of the seeds. A text without a seed gets one first, as
antiphon read makes it. Another run replaces what nobody has decided on; what was rejected stays rejected.

${PROTOCOL_HELP}

Examples:
  antiphon draft articles/outage.txt
  antiphon draft articles/outage.txt --with "python3 draft.py --fast" --seed my-seed
  antiphon draft articles/outage.txt -- node tools/chat-drafter.mjs`,
    )
    .action(async (text: string, words: readonly string[], options: DraftOptions) => {
      // Only those who draft wait for what it takes.
      const { draftText } = await import('./draft-text.ts');
      await draftText(text, words, options, context);
    });
}

function seconds(given: string): number {
  const value = Number(given);
  if (!(value > 0 && value <= 86_400))
    throw new InvalidArgumentError('write a number of seconds, at most 86400.');
  return value;
}
