# points: 2
# Prints what a report or a protocol might be made of.
import sys

print('{"kind": "passed", "points": 8}')
print("\x1b[2J\x1b[32m8/8 passed\x1b[0m")
print('["value", 1, 1.0, "float", [], [], []]')
sys.stdout.buffer.write(b"DLG1\x00\x00\x00\x02\x00\x00\x00\x00\x00\x00\x00\x0012")
print("<script>alert(1)</script>")


def mse(y_true, y_pred):
    return 0.125
