"""The command line: ``python -m ascribe`` is ``ascribe``."""

import sys

from ascribe import _ascribe


def main() -> int:
    """Runs the command line with the arguments of the process; gives the exit code."""
    return _ascribe.run(["ascribe", *sys.argv[1:]])


if __name__ == "__main__":
    sys.exit(main())
