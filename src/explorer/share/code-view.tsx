import { useEffect, useState } from 'preact/hooks';
import type { Variables } from '../../dossier/address.ts';
import { operationAddress } from '../../dossier/address.ts';
import { STRINGS } from '../strings.ts';
import { CopyButton } from './copy-button.tsx';

interface CodeViewProps {
  readonly language: 'graphql' | 'python';
  readonly name: string;
  readonly variables: Variables;
}

/** The view as a query for others: in GraphQL or Python. */
export function CodeView({ language, name, variables }: CodeViewProps) {
  const source = useSource(name);
  const given = JSON.stringify(nested(variables), null, 2);
  const graphql = `${source}\n# ${STRINGS.variables}\n${given.replaceAll(/^/gm, '# ')}\n`;
  const code = language === 'graphql' ? graphql : python(name, variables);
  const editor = new URLSearchParams({ query: source, variables: given });
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <pre tabIndex={0}>
        <code>{code}</code>
      </pre>
      <p class="row">
        <CopyButton text={() => code}>{STRINGS.copy}</CopyButton>
        {language === 'graphql' && <a href={`/graphql?${editor}`}>{STRINGS.inGraphiql}</a>}
      </p>
    </>
  );
}

function useSource(name: string): string {
  const [source, setSource] = useState('');
  useEffect(() => {
    const controller = new AbortController();
    fetch(`/q/${name}.graphql`, { signal: controller.signal })
      .then((response) => response.text())
      .then(setSource, () => {});
    return () => controller.abort();
  }, [name]);
  return source;
}

/** Turns variables with dots in their names into nested objects. */
function nested(variables: Variables): Readonly<Record<string, unknown>> {
  const given = Object.entries(variables).filter(([, value]) => value !== undefined);
  const parts = Map.groupBy(given, ([name]) => name.split('.')[0] ?? name);
  return Object.fromEntries(
    [...parts].map(([name, values]) => {
      const own = values.flatMap(([path, value]) =>
        path === name ? [] : [[path.slice(name.length + 1), value] as const],
      );
      return [name, own.length > 0 ? Object.fromEntries(own) : values[0]?.[1]];
    }),
  );
}

function python(name: string, variables: Variables): string {
  const address = (suffix: string) =>
    JSON.stringify(new URL(operationAddress(`${name}.${suffix}`, variables), location.href).href);
  return `import pandas as pd

records = pd.read_csv(
    ${address('nodes.csv')}
)
relations = pd.read_csv(
    ${address('edges.csv')}
)
print(relations[["SourceLabel", "Relation", "TargetLabel", "Basis", "Status"]].to_string())

# As a graph, with networkx:
import networkx as nx

graph = nx.from_pandas_edgelist(
    relations, "Source", "Target", edge_attr=True, create_using=nx.MultiDiGraph
)
nx.set_node_attributes(graph, records.set_index("Id").to_dict("index"))
print(graph)
`;
}
