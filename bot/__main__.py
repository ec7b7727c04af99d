"""Run the command line: `python -m bot` is `onrecord`."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run a command; `run` alone, which stays for months, leaves out what only a command line needs.

    numpy works with one thread unless the host says otherwise: more wait for each other on a busy machine.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    if sys.argv[1:] == ["run"]:
        from bot.options import Check

        check = Check()
        from bot.run import main as serve

        sys.exit(serve(check))
    from bot.cli import main as command_line

    command_line()


if __name__ == "__main__":
    main()
