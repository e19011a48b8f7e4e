# Opens a database outside, past Python's own files.
import sqlite3

line = sqlite3.connect(":memory:")
line.execute("ATTACH DATABASE '/tmp/dlgrade-left-behind.db' AS other")
line.execute("CREATE TABLE other.scores (points)")
