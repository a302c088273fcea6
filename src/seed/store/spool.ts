import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SetupError } from '../../errors.ts';
import { offsets } from './columns.ts';

const WRITTEN_AT_ONCE = 1 << 20;
const READ_AT_ONCE = 1 << 18;
const REMEMBERED = 1 << 12;

/**
 * Records in a temporary file, by number, for what is too much for memory. Reading them in order costs little more than
 * parsing them. One process, one spool: the file is removed when the process ends or closes it.
 */
export class Spool<Item> {
  readonly #folder = mkdtempSync(join(tmpdir(), 'antiphon-seed-'));
  readonly #file = openSync(join(this.#folder, 'entries'), 'w+');
  readonly #starts = offsets();
  #pending: Buffer[] = [];
  #pendingBytes = 0;
  #end = 0;
  #window: Buffer = Buffer.alloc(0);
  #windowStart = 0;
  /** The records read last: many entries look at the same others. */
  readonly #recent: { readonly number: number; readonly item: Item }[] = [];

  constructor() {
    // Windows cannot remove an open file; there `close` does it.
    if (process.platform !== 'win32') rmSync(this.#folder, { recursive: true });
  }

  get length(): number {
    return this.#starts.length;
  }

  append(item: Item): number {
    const record = Buffer.from(JSON.stringify(item));
    this.#pending.push(record);
    this.#pendingBytes += record.length;
    const number = this.#starts.push(this.#end);
    this.#end += record.length;
    if (this.#pendingBytes >= WRITTEN_AT_ONCE) this.#write();
    return number;
  }

  /** One record; `ahead` if the next ones will follow. */
  get(number: number, ahead = false): Item {
    const slot = number % REMEMBERED;
    const recent = this.#recent[slot];
    if (recent?.number === number) return recent.item;
    const start = this.#starts.get(number);
    const end = number + 1 < this.#starts.length ? this.#starts.get(number + 1) : this.#end;
    // Written by `append` of this process.
    const item: Item = JSON.parse(this.#read(start, end, ahead));
    this.#recent[slot] = { number, item };
    return item;
  }

  close(): void {
    closeSync(this.#file);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #write(): void {
    const bytes = Buffer.concat(this.#pending);
    try {
      // A nearly full disk may write less than it is given.
      for (let at = 0; at < bytes.length; ) at += writeSync(this.#file, bytes, at);
    } catch (cause) {
      throw new SetupError('the seeds do not fit into the temporary folder of this machine', {
        cause,
        hint: `free space in ${tmpdir()}, or set TMPDIR to a folder with about twice the size of the seeds free`,
      });
    }
    this.#pending = [];
    this.#pendingBytes = 0;
  }

  #read(start: number, end: number, ahead: boolean): string {
    if (this.#pendingBytes > 0) this.#write();
    if (start < this.#windowStart || end > this.#windowStart + this.#window.length) {
      const size = Math.max(end - start, ahead ? READ_AT_ONCE : 0);
      const buffer = Buffer.allocUnsafe(size);
      let read = 0;
      // A read may give less than it was asked for; only at the end of the file it gives nothing.
      for (let more = size; more > 0 && read < size; read += more)
        more = readSync(this.#file, buffer, read, size - read, start + read);
      if (!ahead) return buffer.toString('utf8', 0, read);
      this.#window = buffer.subarray(0, read);
      this.#windowStart = start;
    }
    return this.#window.toString('utf8', start - this.#windowStart, end - this.#windowStart);
  }
}
