"""The wire: the only thing that the grader and a worker share.

A frame is `magic, header length, body length, header, body`. The header is strict JSON that says the shape of one
value;
the body holds the raw C-order bytes of its arrays. Nothing on the wire can run code, and a verdict never crosses it.
"""
