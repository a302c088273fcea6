import { describe, expect, it } from 'vitest';
import { commandName, commandWords, runCommand } from '../../../src/draft/run-command.ts';

/** Runs a script of Node; gives its lines, or what is said instead. */
async function ran(script: string, { time = 20_000, bytes = 1_000_000, stopAfter = 0 } = {}) {
  const controller = new AbortController();
  if (stopAfter > 0) setTimeout(() => controller.abort(), stopAfter);
  const errors: string[] = [];
  const started = Date.now();
  const result = await runCommand([process.execPath, '-e', script], 'the request\n', {
    time,
    bytes,
    shell: false,
    signal: controller.signal,
    onStderr: (text) => errors.push(text),
  }).catch((error: Error) => error.message);
  return { result, errors: errors.join(''), seconds: (Date.now() - started) / 1000 };
}

describe('a program that drafts', () => {
  it('reads the request and writes lines; what it says beside them is passed on', async () => {
    const script = `process.stdin.on('data', (text) => { console.log('{"read":' + text.length + '}'); console.error('working'); })`;
    expect(await ran(script)).toMatchObject({ result: ['{"read":12}', ''], errors: 'working\n' });
  });

  it('is told to have failed by its exit code, and half an answer is none', async () => {
    const script = `console.log('{}'); console.error('no model'); process.exitCode = 3`;
    expect(await ran(script)).toMatchObject({ result: 'node ended with exit code 3', errors: 'no model\n' });
  });

  it('is ended when it takes too long, though it refuses to go', async () => {
    const { result, seconds } = await ran(`process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)`, {
      time: 500,
    });
    expect(result).toBe('node did not end within 0.5 s');
    expect(seconds).toBeLessThan(10);
  });

  it('is ended when it writes without end', async () => {
    const script = `const more = () => { while (process.stdout.write('x'.repeat(10000))); process.stdout.once('drain', more); }; more()`;
    expect((await ran(script)).result).toBe('node wrote more than 1 MB');
  });

  it('is ended by Ctrl-C', async () => {
    const { result, seconds } = await ran('setInterval(() => {}, 1000)', { stopAfter: 300 });
    expect(result).toBe('node was stopped');
    expect(seconds).toBeLessThan(10);
  });

  it('need not read what it is given', async () => {
    expect((await ran(`process.stdin.destroy(); console.log('{}')`)).result).toEqual(['{}', '']);
  });

  it('is not waited for after its end, though something that it started holds its output open', async () => {
    const script = `require('node:child_process').spawn('sleep', ['60'], { stdio: 'inherit' }).unref(); console.log('{}'); process.exit()`;
    const { result, seconds } = await ran(script);
    expect(result).toEqual(['{}', '']);
    expect(seconds).toBeLessThan(20);
  });

  it('that is not there is said so', async () => {
    const missing = runCommand(['no-such-program'], '', {
      time: 1000,
      bytes: 1000,
      shell: false,
      signal: new AbortController().signal,
      onStderr: () => {},
    });
    await expect(missing).rejects.toThrow('no-such-program cannot be run: ENOENT');
  });
});

describe('a command line', () => {
  it('is split into words as a shell does it, and nothing in it is run', () => {
    expect(commandWords(`python3 "my drafts/draft.py" --name='A B' it\\'s $HOME`)).toEqual([
      'python3',
      'my drafts/draft.py',
      '--name=A B',
      "it's",
      '$HOME',
    ]);
  });

  it('is called by its program, without options that may hold secrets', () => {
    expect(commandName(['/usr/bin/python3', '-u', 'tools/draft.py', '--key=secret'])).toBe(
      'python3 draft.py',
    );
    expect(commandName(['/opt/drafter', '--key', 'secret'])).toBe('drafter');
  });
});
