import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import { ontology } from '../../schema/ontology/index.ts';
import { projection } from '../../schema/projection/index.ts';
import { rules } from '../../schema/rules.ts';
import { loadSeeds } from '../../src/commands/seed.ts';
import { type LocalNeo4j, startLocalNeo4j } from '../../src/database/local/server.ts';
import { explainWriteFailure } from '../../src/database/write-failure.ts';
import type { Phase } from '../../src/phases.ts';
import { projectRoot } from '../../src/project-root.ts';
import { readSeeds } from '../../src/seed/read/read-seeds.ts';
import { asNdjson, generatedSeed } from './generated-seed.ts';
import { type SmallDisk, smallDisk } from './small-disk.ts';
import { wholeGraph } from './whole-graph.ts';

const report = () => {};

/** A managed database on a small disk, which is filled in the middle of loads. */
export class FullDiskTrial {
  readonly #disk: SmallDisk;
  readonly #seeds = mkdtempSync(join(tmpdir(), 'antiphon-full-'));
  readonly #path = join(this.#seeds, 'seed.ndjson');
  #server: LocalNeo4j | undefined;
  #driver: Driver | undefined;
  #expected: readonly string[] = [];
  #forget = (): void => {};

  constructor(disk: SmallDisk, events: number) {
    this.#disk = disk;
    writeFileSync(this.#path, asNdjson(generatedSeed(21, events)));
  }

  /** What an undisturbed load makes. */
  get expected(): readonly string[] {
    return this.#expected;
  }

  /** Makes room, and begins with an empty database. */
  async begin(): Promise<void> {
    this.#disk.makeRoom();
    if (this.#server === undefined) await this.#start();
    if (this.#expected.length === 0) {
      await this.load({ watched: true });
      this.#expected = await this.#graph();
    }
    await this.#run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS');
  }

  /** Fills the disk when a load comes to a phase for the first time, up to some bytes. */
  fillAt(phase: Phase, left = 0): void {
    this.#forget();
    const listen = (reached: unknown): void => {
      if (reached !== phase) return;
      this.#forget();
      this.#disk.fill(left);
    };
    subscribe('antiphon:phase', listen);
    this.#forget = () => unsubscribe('antiphon:phase', listen);
  }

  /** Loads the seeds; `watched`: looking at the room that is left. */
  async load({ watched }: { readonly watched: boolean }): Promise<readonly string[]> {
    const { driver, dataDir } = this.#running();
    const seeds = await readSeeds([this.#path], { ontology, rules, projection, report });
    const options = { ontology, projection, driver, database: 'neo4j', report };
    try {
      return await loadSeeds(seeds, { ...options, dataDir: watched ? dataDir : undefined });
    } catch (error) {
      throw await explainWriteFailure(error, dataDir);
    }
  }

  /** Ends the database as a crash would, makes room, starts it, loads again, and gives the graph. */
  async repair(): Promise<readonly string[]> {
    this.#forget();
    await this.#end('kill');
    this.#disk.makeRoom();
    await this.#start();
    await this.load({ watched: true });
    return this.#graph();
  }

  /** Ends the database, and tries to start it while the disk is full: what that says, or nothing. */
  async startFull(): Promise<string | undefined> {
    await this.#end('stop');
    try {
      await this.#start();
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  async end(): Promise<void> {
    this.#forget();
    this.#disk.makeRoom();
    await this.#end('kill');
    this.#disk.remove();
    rmSync(this.#seeds, { recursive: true, force: true });
  }

  async #start(): Promise<void> {
    const dataDir = join(this.#disk.folder, 'neo4j');
    const server = await startLocalNeo4j({ root: projectRoot(), env: process.env, dataDir, port: 0, report });
    const { uri, user, password } = server;
    this.#server = server;
    this.#driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  }

  async #end(how: 'stop' | 'kill'): Promise<void> {
    await this.#driver?.close();
    await this.#server?.[how]();
    this.#server = undefined;
    this.#driver = undefined;
  }

  #running(): { readonly driver: Driver; readonly dataDir: string } {
    if (this.#driver === undefined || this.#server === undefined)
      throw new Error('the database does not run');
    return { driver: this.#driver, dataDir: this.#server.dataDir };
  }

  #graph(): Promise<readonly string[]> {
    return wholeGraph(this.#running().driver, 'neo4j');
  }

  async #run(text: string): Promise<void> {
    const session = this.#running().driver.session({ database: 'neo4j' });
    await session.run(text);
    await session.close();
  }
}

/** One of some megabytes; undefined where no small disk can be mounted, which is said. */
export function fullDiskTrial(megabytes = 300, events = 60): FullDiskTrial | undefined {
  const disk = smallDisk(megabytes);
  return disk && new FullDiskTrial(disk, events);
}
