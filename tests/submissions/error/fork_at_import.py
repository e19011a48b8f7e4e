# says: not available
# A daemon by the book: fork, setsid, fork.
import os

if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        while True:
            pass
