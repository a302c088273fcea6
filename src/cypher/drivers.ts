import type { Driver } from 'neo4j-driver';

/** Gives the driver to use now, and a new one when the connections of this one have gone silent. */
export interface DriverSource {
  current(): Driver;
  replace(): void;
  /** How many bytes have come in from the database so far; always 0 where they cannot be counted, as under TLS. */
  received(): number;
}

/** Longer than any statement is waited for: what runs on a replaced driver comes to its end there. */
const DRAIN_MS = 30_000;

/**
 * A source that makes its first driver at once. One that was replaced takes nothing new, and is closed when all that it was
 * running has ended.
 */
export function replaceableDriver(
  create: () => Driver,
  {
    received = () => 0,
    drainMs = DRAIN_MS,
  }: { readonly received?: () => number; readonly drainMs?: number } = {},
): DriverSource & { close(): Promise<void> } {
  let driver = create();
  const draining = new Map<Driver, NodeJS.Timeout>();
  return {
    received,
    current: () => driver,
    replace() {
      const old = driver;
      driver = create();
      const timer = setTimeout(() => {
        draining.delete(old);
        // Closing silent connections may take for ever and may fail: we do not wait.
        old.close().catch(() => undefined);
      }, drainMs);
      draining.set(old, timer.unref());
    },
    async close() {
      for (const timer of draining.values()) clearTimeout(timer);
      await Promise.all([driver, ...draining.keys()].map((one) => one.close()));
    },
  };
}

/** A source whose driver is never replaced: enough where the database keeps its connections alive. */
export function fixedDriver(driver: Driver): DriverSource {
  return { current: () => driver, replace: () => undefined, received: () => 0 };
}
