"""The command line `grade`: the only package that prints or exits."""
