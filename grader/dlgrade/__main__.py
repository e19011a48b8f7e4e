"""`python -m dlgrade`: the command `grade` for a shell that does not find the script of that name."""

import sys

if __name__ == "__main__":
    if not sys.flags.safe_path:
        del sys.path[0]  # the current folder, where a student's `random.py` would be taken for Python's

    from dlgrade.cli.start import main

    main()
