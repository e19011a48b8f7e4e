# also: timeout
# Unpacks a bomb of its own making.
import zlib


def mse(y_true, y_pred):
    packer = zlib.compressobj(1)
    bomb = b"".join(packer.compress(bytes(1 << 24)) for _ in range(96)) + packer.flush()
    return len(zlib.decompress(bomb))
