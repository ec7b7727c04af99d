from __future__ import annotations

import os
import subprocess
import sys

import pytest

HELP = """
import atexit, os, sys
from bot.__main__ import main
atexit.register(lambda: print(os.environ["OPENBLAS_NUM_THREADS"]))
sys.argv[1:] = ["--help"]
main()
"""


@pytest.mark.parametrize(("asked", "threads"), [({}, "1"), ({"OPENBLAS_NUM_THREADS": "3"}, "3")])
def test_numpy_has_one_thread_unless_the_host_says_otherwise(asked: dict[str, str], threads: str) -> None:
    kept = {name: value for name, value in os.environ.items() if name != "OPENBLAS_NUM_THREADS"}
    run = subprocess.run(
        [sys.executable, "-c", HELP], env=kept | asked, capture_output=True, text=True, check=True
    )
    assert run.stdout.splitlines()[-1] == threads
