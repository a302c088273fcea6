import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';
import { withoutFonts } from './graphiql/fonts.ts';

/** Puts a .gz and a .br beside every file, so that the server need not compress. */
const precompress: Plugin = {
  name: 'precompress',
  apply: 'build',
  writeBundle({ dir = '' }) {
    const names = readdirSync(dir, { recursive: true, encoding: 'utf8' });
    for (const name of names.filter((one) => /\.(html|js|css|svg)$/.test(one))) {
      const path = join(dir, name);
      const text = readFileSync(path);
      writeFileSync(`${path}.gz`, gzipSync(text, { level: 9 }));
      writeFileSync(
        `${path}.br`,
        brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
      );
    }
  },
};

/**
 * The thread that lays out, as a part of this build: what it shares with the page, above all Cytoscape, is then one file
 * that is fetched once. Vite's own workers are builds of their own, with a second copy of everything.
 */
const layoutWorker: Plugin = {
  name: 'layout-worker',
  apply: 'build',
  resolveId: (id) => (id === 'layout-worker' ? `\0${id}` : undefined),
  load(id) {
    if (id !== '\0layout-worker') return undefined;
    const part = this.emitFile({ type: 'chunk', id: join(import.meta.dirname, 'layout/worker.ts') });
    return `export default import.meta.ROLLUP_FILE_URL_${part};`;
  },
};

/** The page in the browser: everything is bundled, and every file but the page itself is named by its content. */
export default defineConfig({
  root: import.meta.dirname,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [layoutWorker, withoutFonts, precompress],
  build: {
    outDir: '../../dist/explorer',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // A worker has no document in which to note what it will need.
      resolveDependencies: (_, needed, { hostId }) => (/\/worker-[^/]*$/.test(hostId) ? [] : needed),
    },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1100,
    // The server finds here what the script of a story is called.
    manifest: 'manifest.json',
    rolldownOptions: {
      // React's packages mark what runs in a browser; all of this does.
      onLog: (level, log, handle) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && handle(level, log),
      input: ['index.html', 'graphiql.html', 'story/main.ts'].map((name) => join(import.meta.dirname, name)),
    },
  },
});
