# says: not available
# Gives the paths of someone else's files as objects that are no plain texts.
import io
import os
from pathlib import Path


class Name(str):
    pass


def read(opened, path):
    try:
        raise SystemError(opened(path).read())
    except PermissionError as error:
        return error


class Number(int):
    def __fspath__(self):
        return "/etc/passwd"


def listed(path):
    raise SystemError(str(os.listdir(path)))


read(open, Name("/etc/passwd"))
read(io.FileIO, Path("/etc/passwd"))
read(io.FileIO, Number(2**70))
read(lambda path: open(os.open(path, os.O_RDONLY)), bytearray(b"/etc/passwd"))
listed(Name("/"))
