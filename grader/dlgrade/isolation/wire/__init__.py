"""The wire: the only thing that the grader and a worker share.

A frame is `magic, header length, body length, header, body`. The header is strict JSON that says the shape of one
value; the body holds the raw C-order bytes of its arrays. Nothing on the wire can run code, and a verdict never
crosses it.

A node of the header is null, true, false, a number, or an object with one tag:

    s text         i integer in hexadecimal    f nan, inf or -inf       c [real, imaginary]
    b bytes        a array [dtype, shape]      n NumPy scalar, as a     T tensor, as a
    l [items]      t tuple [items]             d [[key, value], …]      la, ta  a list, a tuple of numbers, as a
    h handle       F function                  g generator [id, state]

values → pack, with scalars and arrays → frames → unpack → values; `as_sent` compares what crossed.
"""
