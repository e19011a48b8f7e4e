# Reads a file through the line editor's history.
import readline

readline.read_history_file("/etc/passwd")
raise RuntimeError(readline.get_history_item(1))
