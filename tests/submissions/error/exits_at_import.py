# says: ended the program
# Leaves by sys.exit(0) while the file is loaded.
import sys

sys.exit(0)
