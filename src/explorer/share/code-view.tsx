import { useEffect, useState } from 'preact/hooks';
import { operationAddress, type Variables } from '../api/ask.ts';
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
  const lens = Object.entries(variables).flatMap(([name, value]) => {
    const [, part] = /^lens\.(.+)$/.exec(name) ?? [];
    return part === undefined || value === undefined || (typeof value === 'object' && value.length === 0)
      ? []
      : [[part, value] as const];
  });
  const rest = Object.entries(variables).filter(
    ([name, value]) => !name.startsWith('lens.') && value !== undefined,
  );
  return Object.fromEntries([
    ...rest,
    ...(lens.length > 0 ? [['lens', Object.fromEntries(lens)] as const] : []),
  ]);
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
