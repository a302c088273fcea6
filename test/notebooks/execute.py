"""Runs a notebook headless and writes it with its outputs: execute.py notebook result

What changes from run to run (times, versions, addresses in memory) is left out of the result.
"""

import os
import sys

import nbformat
from nbclient import NotebookClient

source, result = sys.argv[1:]
notebook = nbformat.read(source, as_version=4)
kernel = notebook.metadata["kernelspec"]
NotebookClient(
    notebook,
    timeout=300,
    kernel_name=kernel["name"],
    coalesce_streams=True,
    resources={"metadata": {"path": os.path.dirname(source)}},
).execute()
for cell in notebook.cells:
    cell.metadata = {}
    for output in cell.get("outputs", []):
        output.get("metadata", {}).clear()
        # Only the picture itself: its description names its size in inches, or an address in memory.
        if any(kind.startswith("image/") for kind in output.get("data", {})):
            output["data"].pop("text/plain", None)
notebook.metadata = {"kernelspec": kernel, "language_info": {"name": kernel["language"]}}
nbformat.write(notebook, result)
