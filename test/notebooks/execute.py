"""Runs a notebook without a browser and writes it with its outputs: python execute.py <notebook> <where to>.

What differs between two runs or two machines (times, versions, widths of a terminal) is left out.
"""

import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient


def main(source: Path, target: Path) -> None:
    notebook = nbformat.read(source, as_version=4)
    client = NotebookClient(
        notebook,
        timeout=300,
        record_timing=False,
        coalesce_streams=True,
        resources={"metadata": {"path": str(target.parent)}},
    )
    client.execute()

    kernel = notebook.metadata.kernelspec
    notebook.metadata = {
        "kernelspec": kernel,
        "language_info": {"name": kernel.language},
    }
    for cell in notebook.cells:
        cell.metadata = {}
        for output in cell.get("outputs", []):
            if "metadata" in output:
                output.metadata = {}
    nbformat.write(notebook, target)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
