"""Run the command line: `python -m bot` is `onrecord`."""

from __future__ import annotations

import sys


def main() -> None:
    """Run a command; `run` alone, which stays for months, leaves out what only a command line needs."""
    if sys.argv[1:] == ["run"]:
        from bot.options import Check

        check = Check()
        from bot.run import main as serve

        sys.exit(serve(check))
    from bot.cli import main as command_line

    command_line()


if __name__ == "__main__":
    main()
