"""The wire: the format of all messages between the grader and a worker.

A frame is `magic, header length, body length, header, body`. The header is strict JSON that describes the structure of
one value; the body holds the raw bytes of its arrays in C order. Reading a frame never runs code from it, and a verdict
is never sent.

A node of the header is null, true, false, a number, or an object with one tag:

    s text         i integer in hexadecimal    f nan, inf or -inf       c [real, imaginary]
    b bytes        a array [dtype, shape]      n NumPy scalar, as a     T tensor, as a
    l [items]      t tuple [items]             d [[key, value], …]      la, ta  a list, a tuple of numbers, as a
    h handle       F function                  g generator [id, state]

A value passes through `pack` (with `scalars` and `arrays`), `frames` and `unpack`; `as_sent` compares two values as
they cross.
"""
