import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ontology } from '../schema/ontology/index.ts';
import { projectRoot } from '../src/project-root.ts';

const root = projectRoot();

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => /(?<!\.d)\.tsx?$/.test(path) && statSync(path).isFile());
}

function importsOf(path: string): readonly Import[] {
  const text = readFileSync(path, 'utf8');
  const from = relative(root, path);
  const pattern = /^(?:import|export)\s+(type\s+)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
  return [...text.matchAll(pattern)].map(([, type, target = '']) => ({
    from,
    to: target.startsWith('.') ? normalize(join(dirname(from), target)) : target,
    typeOnly: type !== undefined,
  }));
}

const imports = [...filesBelow(join(root, 'src')), ...filesBelow(join(root, 'schema'))].flatMap(importsOf);
const within = (folder: string, path: string) => path.startsWith(`${folder}/`);
const broken = (rule: (one: Import) => boolean) =>
  imports.filter(rule).map(({ from, to }) => `${from} -> ${to}`);

describe('imports run one way', () => {
  it('cypher imports nothing of ours but errors', () => {
    expect(
      broken(
        ({ from, to }) =>
          within('src/cypher', from) &&
          (to.startsWith('src/') || to === 'graphql' || to.startsWith('@pothos')) &&
          !within('src/cypher', to) &&
          to !== 'src/errors.ts',
      ),
    ).toEqual([]);
  });

  it('the ontology imports nothing of ours but errors and how Cypher writes values', () => {
    const allowed = ['errors', 'cypher/identifier', 'cypher/fragment', 'cypher/filters'];
    expect(
      broken(
        ({ from, to }) =>
          within('src/ontology', from) &&
          to.startsWith('src/') &&
          !within('src/ontology', to) &&
          !allowed.some((name) => to === `src/${name}.ts`),
      ),
    ).toEqual([]);
  });

  it('the plugin knows nothing of the domain, of seeds or of the server', () => {
    expect(
      broken(
        ({ from, to }) =>
          within('src/pothos-neo4j', from) &&
          (to.startsWith('schema') || within('src/server', to) || within('src/seed', to)),
      ),
    ).toEqual([]);
  });

  it('only the composition root imports the schema', () => {
    expect(
      broken(
        ({ from, to }) =>
          from.startsWith('src/') &&
          to.startsWith('schema/') &&
          from !== 'src/cli.ts' &&
          !(from === 'src/vocabulary.ts' && to === 'schema/generated/vocabulary.json'),
      ),
    ).toEqual([]);
  });

  it('counting text and the words of saying depend on nothing, so that a browser reads the same way', () => {
    expect(broken(({ from }) => ['src/text/normalized.ts', 'src/text/saying.ts'].includes(from))).toEqual([]);
  });

  it('the server imports no schema and no seeds', () => {
    expect(
      broken(
        ({ from, to }) => within('src/server', from) && (to.startsWith('schema/') || within('src/seed', to)),
      ),
    ).toEqual([]);
  });

  it('the server has layers: HTTP knows nothing of GraphQL, and GraphQL nothing of pages', () => {
    const below: readonly (readonly [string, readonly string[]])[] = [
      ['src/server/http', ['src/server/graphql', 'src/server/pages']],
      ['src/server/graphql', ['src/server/pages']],
    ];
    expect(
      broken(({ from, to }) =>
        below.some(([lower, uppers]) => within(lower, from) && uppers.some((upper) => within(upper, to))),
      ),
    ).toEqual([]);
    expect(broken(({ from, to }) => to === 'graphql' && within('src/server/http', from))).toEqual([]);
    expect(broken(({ to, from }) => to === 'graphql-yoga' && !within('src/server/graphql', from))).toEqual(
      [],
    );
  });

  it('sentences depend on the words of a verb and on nothing else, so that a browser makes the same', () => {
    expect(
      broken(
        ({ from, to }) =>
          within('src/sentences', from) && !within('src/sentences', to) && to !== 'src/ontology/words.ts',
      ),
    ).toEqual([]);
  });

  it('the vocabulary depends only on what was generated for it', () => {
    expect(
      broken(({ from, to }) => from === 'src/vocabulary.ts' && to !== 'schema/generated/vocabulary.json'),
    ).toEqual([]);
  });

  it('exports know only what they write and how it is drawn', () => {
    expect(
      broken(
        ({ from, to }) =>
          within('src/export', from) &&
          to.startsWith('src/') &&
          !within('src/export', to) &&
          !within('src/drawing', to) &&
          !['src/errors.ts', 'src/text/markup.ts'].includes(to),
      ),
    ).toEqual([]);
  });

  it('saved operations know neither the schema nor the server', () => {
    expect(
      broken(
        ({ from, to }) =>
          within('src/operations', from) && (to.startsWith('schema/') || within('src/server', to)),
      ),
    ).toEqual([]);
  });

  it('drafts know seeds and texts, and nothing of graphs or servers', () => {
    const allowed = ['src/draft', 'src/seed', 'src/text'];
    expect(
      broken(
        ({ from, to }) =>
          within('src/draft', from) &&
          /^(src|schema)\//.test(to) &&
          !allowed.some((folder) => within(folder, to)) &&
          to !== 'src/errors.ts',
      ),
    ).toEqual([]);
  });

  it('the rules that draft are loaded when somebody drafts: their dictionary would make every command slower', () => {
    expect(
      broken(
        ({ from, to }) =>
          !within('src/draft/rules', from) && (within('src/draft/rules', to) || to === 'compromise'),
      ),
    ).toEqual([]);
  });

  it('assistants are served from saved operations and their context, and nothing but the command knows them', () => {
    const allowed = ['src/mcp', 'src/operations', 'src/search/leads', 'src/server/graphql'];
    const files = [
      'src/cypher/statement.ts',
      'src/drawing/certainty.ts',
      'src/errors.ts',
      'src/limits/limits.ts',
      'src/own-version.ts',
      'src/pothos-neo4j/index.ts',
      'src/server/graph-extent.ts',
      'src/server/http/trace.ts',
      'src/text/closest.ts',
      'src/text/source-words.ts',
      'src/vocabulary.ts',
    ];
    const ours = (path: string) => /^(src|schema)\//.test(path);
    expect(
      broken(({ from, to }) =>
        within('src/mcp', from)
          ? ours(to) && !allowed.some((folder) => within(folder, to)) && !files.includes(to)
          : within('src/mcp', to) && from !== 'src/commands/mcp.ts',
      ),
    ).toEqual([]);
    expect(
      broken(
        ({ from, to }) =>
          to.startsWith('@modelcontextprotocol') &&
          !within('src/mcp', from) &&
          from !== 'src/commands/mcp.ts',
      ),
    ).toEqual([]);
  });

  it('the driver is used only where statements are run, graphs are written and databases are opened', () => {
    const allowed = ['src/cypher/', 'src/seed/', 'src/database/'];
    expect(
      broken(
        ({ from, to, typeOnly }) =>
          to === 'neo4j-driver' && !typeOnly && !allowed.some((folder) => from.startsWith(folder)),
      ),
    ).toEqual([]);
  });

  it('drawing depends on the vocabulary alone, so that the page and the files draw alike', () => {
    expect(
      broken(
        ({ from, to }) =>
          within('src/drawing', from) && !within('src/drawing', to) && to !== 'src/vocabulary.ts',
      ),
    ).toEqual([]);
  });

  it('dossiers depend on drawing and the vocabulary, so that the page and the server show the same', () => {
    expect(
      broken(
        ({ from, to }) =>
          within('src/dossier', from) &&
          /^(src|schema)\//.test(to) &&
          !['src/dossier', 'src/drawing'].some((folder) => within(folder, to)) &&
          to !== 'src/vocabulary.ts',
      ),
    ).toEqual([]);
  });

  it('the explorer knows only the API, and of the server only what draws its pictures knows the explorer', () => {
    const inside = (path: string) => within('src/explorer', path);
    const ours = (path: string) =>
      /^(src|schema|test|tools)\//.test(path) &&
      ![
        'src/text/closest.ts',
        'src/text/markup.ts',
        'src/text/normalized.ts',
        'src/text/same-name.ts',
        'src/vocabulary.ts',
        'src/graphiql-options.ts',
      ].includes(path) &&
      !['src/browser', 'src/drawing', 'src/dossier'].some((folder) => within(folder, path));
    expect(
      broken(({ from, to }) =>
        inside(from) ? ours(to) && !inside(to) : inside(to) && !within('src/picture', from),
      ),
    ).toEqual([]);
  });

  it('the page of the desk knows only what it says to its server, and nothing knows the page', () => {
    const inside = (path: string) => within('src/desk/page', path);
    const shared = [
      'src/desk/protocol.ts',
      'src/desk/read-date.ts',
      'src/text/attribution.ts',
      'src/text/normalized.ts',
      'src/text/quotations.ts',
      'src/text/same-name.ts',
      'src/text/saying.ts',
      'src/text/slug.ts',
      'src/vocabulary.ts',
    ];
    const folders = ['src/browser', 'src/drawing', 'src/dossier'];
    expect(
      broken(({ from, to }) =>
        inside(from)
          ? /^(src|schema)\//.test(to) &&
            !inside(to) &&
            !shared.includes(to) &&
            !folders.some((folder) => within(folder, to))
          : inside(to),
      ),
    ).toEqual([]);
  });

  it('what pages in a browser share depends on nothing of ours', () => {
    expect(broken(({ from, to }) => within('src/browser', from) && /^(src|schema)\//.test(to))).toEqual([]);
  });

  it('pictures know nothing of the server, and stories nothing of it either', () => {
    expect(
      broken(
        ({ from, to }) =>
          ['src/picture', 'src/stories'].some((folder) => within(folder, from)) &&
          (within('src/server', to) || to.startsWith('schema/')),
      ),
    ).toEqual([]);
  });

  it('seeds go one way, from files to the graph, in types too', () => {
    const below: Readonly<Record<string, readonly string[]>> = {
      model: [],
      store: ['model'],
      check: ['model', 'store'],
      read: ['model', 'store', 'check'],
      format: ['model', 'check', 'read'],
      sheet: ['model', 'read', 'format'],
      write: ['model', 'store'],
      import: ['model', 'store', 'write'],
      verify: ['model', 'store', 'read', 'write'],
      diff: ['model'],
    };
    const stepOf = (path: string) => /^src\/seed\/(.+?)\//.exec(path)?.[1];
    expect(new Set(readdirSync(join(root, 'src/seed')))).toEqual(new Set(Object.keys(below)));
    expect(
      broken(({ from, to }) => {
        const [step = '', other = ''] = [stepOf(from), stepOf(to)];
        return within('src/seed', from) && other !== '' && step !== other && !below[step]?.includes(other);
      }),
    ).toEqual([]);
  });

  it('the desk edits seeds as every command does, knows no database and no graph, and only its command knows it', () => {
    const allowed = ['src/desk', 'src/seed', 'src/ontology', 'src/text', 'src/search'];
    const files = [
      'commands/formatted-file',
      'commands/seed-revision',
      'errors',
      'is-alive',
      'vocabulary',
    ].map((name) => `src/${name}.ts`);
    const isPage = (path: string) => within('src/desk/page', path);
    expect(
      broken(({ from, to }) =>
        within('src/desk', from) && !isPage(from)
          ? /^(src|schema)\//.test(to) && !allowed.some((folder) => within(folder, to)) && !files.includes(to)
          : within('src/desk', to) && !isPage(from) && from !== 'src/commands/edit.ts',
      ),
    ).toEqual([]);
  });

  it('the desk has layers: its engine knows no server, and its page knows only what is said between the two', () => {
    expect(
      broken(
        ({ from, to }) =>
          within('src/desk/server', to) && within('src/desk', from) && !within('src/desk/server', from),
      ),
    ).toEqual([]);
    expect(
      broken(({ from, to }) =>
        within('src/desk/page', from)
          ? within('src/desk', to) &&
            !within('src/desk/page', to) &&
            !['src/desk/protocol.ts', 'src/desk/read-date.ts'].includes(to)
          : within('src/desk/page', to),
      ),
    ).toEqual([]);
  });

  it('the plugin has layers: what builders and plans share, plans, running them, and the builder', () => {
    const layers = ['model', 'plan', 'run', 'builder'].map((name) => `src/pothos-neo4j/${name}`);
    expect(
      broken(({ from, to }) => {
        const [lower, upper] = [from, to].map((path) => layers.findIndex((layer) => within(layer, path)));
        return lower !== -1 && upper !== undefined && lower !== undefined && upper > lower;
      }),
    ).toEqual([]);
  });

  it('no files import each other in a cycle, not even for types', () => {
    const graph = new Map<string, string[]>();
    for (const { from, to } of imports)
      if (/^(src|schema)\//.test(to)) graph.set(from, [...(graph.get(from) ?? []), to]);
    const circles: string[] = [];
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      if (path.includes(file) || done.has(file)) return;
      for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    };
    for (const file of graph.keys()) visit(file, []);
    expect(circles).toEqual([]);
  });

  it('domain words are in schema/, not in the libraries', () => {
    const kinds = ontology.nodes.map(({ name }) => name).join('|');
    const relations = ontology.relations.map(({ name }) => name).join('|');
    // As a text of its own or as a label in Cypher; `vocab:Claim` is a name of the web. What is Cypher's own word is none of ours.
    const word = new RegExp(
      `['"](${kinds}|${relations})['"]|(?<!schema|vocab|prov):(${kinds}|${relations})\\b|\\b(?=\\w+_)(${relations})\\b`,
    );
    const folders = [
      'ontology',
      'cypher',
      'pothos-neo4j',
      'operations',
      'export',
      'server',
      'database',
      'seed',
      'desk',
      'dossier',
      'sentences',
      'changes',
      'watch',
    ];
    const files = ['commands', 'limits', 'text', ...folders].flatMap((name) =>
      filesBelow(join(root, 'src', name)).filter((path) => !path.includes('/desk/page/')),
    );
    const code = (path: string) =>
      readFileSync(path, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$|'IN'/gm, '');
    const found = files.flatMap((path) => {
      const [text] = word.exec(code(path)) ?? [];
      return text === undefined ? [] : [`${relative(root, path)}: ${text}`];
    });
    expect(found).toEqual([]);
  });
});
