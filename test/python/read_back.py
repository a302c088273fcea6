"""Reads exported files as their users would, and prints what is in them as JSON: one entry for each path."""

import json
import sys
import warnings

import igraph
import networkx as nx
import pandas as pd
from csvw import CSVW


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


GRAPHS = {
    "gexf": nx.read_gexf,
    "graphml": nx.read_graphml,
    "cytoscape.json": lambda path: nx.cytoscape_graph(load(path)),
    "node-link.json": lambda path: nx.node_link_graph(load(path)),
}


def graph(read, path):
    g = read(path)
    return {
        "about": g.graph,
        "directed": g.is_directed(),
        "multigraph": g.is_multigraph(),
        "nodeCount": g.number_of_nodes(),
        "edgeCount": g.number_of_edges(),
        "nodes": {id: data for id, data in g.nodes(data=True)},
        "edges": {
            key: {"source": source, "target": target, **data}
            for source, target, key, data in g.edges(keys=True, data=True)
        },
    }


def table(path):
    # All as text: otherwise empty cells and names such as "NA" become numbers that are none.
    frame = pd.read_csv(path, dtype=str, keep_default_na=False)
    return {"columns": list(frame.columns), "rows": frame.to_dict("records")}


def with_igraph(path):
    g = igraph.Graph.Read_GraphML(path)
    return {
        "about": {name: g[name] for name in g.attributes()},
        "directed": g.is_directed(),
        "nodeCount": g.vcount(),
        "edgeCount": g.ecount(),
        "labels": g.vs["label"],
        "weights": g.es["weight"],
    }


def described(path):
    # Validated: the columns have to be those that the metadata names, and every cell of their types.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        read = CSVW(path, validate=True)
        [table] = read.tables
        rows = [{name: str(cell) for name, cell in row.items() if cell is not None} for row in table]
        return {"valid": read.is_valid, "notes": load(path)["notes"], "rows": rows}


def read(path):
    if path.endswith(".igraph.graphml"):
        return with_igraph(path)
    if path.endswith("-metadata.json"):
        return described(path)
    for suffix, reader in GRAPHS.items():
        if path.endswith("." + suffix):
            return graph(reader, path)
    return table(path)


json.dump({path: read(path) for path in sys.argv[1:]}, sys.stdout)
