"""`python -m dlgrade`: the command `grade` of this interpreter, also where its folder of scripts is not on the path."""

from dlgrade.cli.main import main

if __name__ == "__main__":
    main()
