"""Python's own fence, alone in a process: which paths it lets through, however they are given."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
SET_UP = """
import contextlib, io, json, os, pathlib, signal, sys, tempfile, threading
import numpy as np
from dlgrade.isolation.worker.fence import install
from dlgrade.isolation.worker.places import Places

folder, outside = map(os.path.realpath, sys.argv[1:3])
os.chdir(folder)
install(folder, Places("numpy").looked_up())

class Name(str): ...
class Number(int):
    def __fspath__(self):
        return outside + "/secret"
class Path(os.PathLike):
    times = 0
    def __fspath__(self):
        self.times += 1
        return "own" if self.times == 1 else outside + "/secret"

def write(path, text="own"):
    with open(path, "w") as file:
        file.write(text)

write("own")
os.makedirs("a/b/c")
write("a/b/c/deep")

@contextlib.contextmanager
def two_threads():
    end = threading.Event()
    thread = threading.Thread(target=end.wait)
    thread.start()
    yield
    end.set()
    thread.join()

def tried(source):
    try:
        value = eval(source)
        return repr(value.read() if hasattr(value, "read") else value)
    except Exception as error:
        return type(error).__name__

results = []
for source in json.loads(sys.argv[3]):
    if source.startswith("two threads: "):
        with two_threads():
            results.append(tried(source.partition(": ")[2]))
    else:
        results.append(tried(source))
print(json.dumps(results))
"""
REFUSED = [
    'open(Name(outside + "/secret"))',
    'open(np.str_(outside + "/secret"))',
    'open(Name(outside + "/made"), "w")',
    'io.FileIO(Name(outside + "/secret"))',
    'io.FileIO(pathlib.Path(outside, "secret"))',
    "io.FileIO(Path())",
    "io.FileIO(Number(2**70))",
    'os.open(bytearray(os.fsencode(outside + "/secret")), os.O_RDONLY)',
    "os.listdir(Name(outside))",
    'os.remove(Name(outside + "/secret"))',
    'os.rename("own", Name(outside + "/made"))',
    'os.chmod(Name(outside + "/secret"), 0o777)',
    'os.symlink(outside, "link")',
    'os.symlink(Name(outside), "link")',
    'os.symlink(os.path.relpath(outside), "link")',
    'os.symlink(os.path.relpath(outside, "a/b/c"), "a/b/c/link")',
    'os.symlink("../../own", "a/b/c/link")',
    'os.symlink(folder + "/a/../own", "link")',
    'os.symlink("own", outside + "/link")',
    'os.link(outside + "/secret", "link")',
    "os.chdir(np.__path__[0])",
    "os.chdir(outside)",
    "os.rmdir(folder)",
    "os.rename(folder, folder + '/a/x')",
    'two threads: open("a/../own")',
    'two threads: open("/proc/self/cwd/own")',
    'two threads: os.chdir("a/..")',
]
ALLOWED = {
    'open(np.str_("own"))': "'own'",
    'open(pathlib.Path("own"))': "'own'",
    'open(b"own")': "'own'",
    'open(Name(folder + "/own"))': "'own'",
    'io.FileIO("own")': "b'own'",
    "open(Path())": "'own'",
    'os.symlink("own", "link")': "None",
    'os.symlink("c", "a/b/to_c")': "None",
    'os.symlink(folder + "/own", "a/absolute")': "None",
    'open("link")': "'own'",
    'open("a/b/to_c/deep")': "'own'",
    'open("a/b/c/../../../own")': "'own'",
    'os.chdir("a/b")': "None",
    'open("../../own")': "'own'",
    'os.chdir("..")': "None",
    'two threads: open("b/c/deep")': "'own'",
    'two threads: open("absolute")': "'own'",
    'two threads: len(open("/proc/self/status").read(4))': "4",
    "os.chdir(folder)": "None",
    'os.rename("a/b", "moved")': "None",
    'open("moved/to_c/deep")': "'own'",
    "tempfile.TemporaryDirectory(dir=folder).cleanup()": "None",
    'len(open(os.path.join(np.__path__[0], "..", "numpy", "__init__.py")).read(3))': "3",
    'two threads: len(open(os.path.join(np.__path__[0], "..", "numpy", "__init__.py")).read(3))': "3",
}
if sys.platform != "linux":
    ALLOWED = {source: value for source, value in ALLOWED.items() if "/proc" not in source}


def results(sources: list[str], folder: Path) -> dict[str, str]:
    for name in ("worker", "outside"):
        (folder / name).mkdir()
    (folder / "outside" / "secret").write_text("secret", encoding="utf-8")
    command = [sys.executable, "-c", SET_UP, str(folder / "worker"), str(folder / "outside"), json.dumps(sources)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return dict(zip(sources, json.loads(done.stdout), strict=True))


def test_nothing_outside_is_reached(tmp_path: Path) -> None:
    assert results(REFUSED, tmp_path) == dict.fromkeys(REFUSED, "RefusedAct")
    assert [path.name for path in (tmp_path / "outside").iterdir()] == ["secret"]


def test_the_own_folder_is_used_in_every_honest_way(tmp_path: Path) -> None:
    assert results(list(ALLOWED), tmp_path) == ALLOWED
