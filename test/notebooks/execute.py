"""Runs a notebook without a browser and writes it with its outputs: python execute.py <notebook> <where to>.

What differs between two runs or two machines (times, versions, paths) is left out.
"""

import sys
from contextlib import suppress
from pathlib import Path
from queue import Empty

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionComplete

PATIENCE = 1.0
"""Seconds to wait for more after the kernel says that a cell is through: Deno's can say so before it shows everything."""


class PatientClient(NotebookClient):
    """Takes in what a cell shows after the kernel said that it is through."""

    async def async_execute_cell(self, cell, cell_index, **options):
        cell = await super().async_execute_cell(cell, cell_index, **options)
        with suppress(Empty):
            while True:
                message = await self.kc.iopub_channel.get_msg(timeout=PATIENCE)
                with suppress(CellExecutionComplete):
                    self.process_message(message, cell, cell_index)
        return cell


def main(source: Path, target: Path) -> None:
    notebook = nbformat.read(source, as_version=4)
    kernel = notebook.metadata.kernelspec
    client = (NotebookClient if kernel.language == "python" else PatientClient)(
        notebook,
        timeout=300,
        record_timing=False,
        coalesce_streams=True,
        resources={"metadata": {"path": str(target.parent)}},
    )
    client.execute()

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
