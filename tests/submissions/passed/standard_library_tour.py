# Imports much of the standard library after the walls are up.
import argparse, ast, base64, bisect, collections, copy, csv, datetime, decimal, difflib, enum, fractions, gzip  # noqa: E401
import hashlib, heapq, html, inspect, itertools, json, math, operator, pickle, pprint, queue, re, secrets, statistics  # noqa: E401
import string, textwrap, timeit, traceback, types, unicodedata, urllib.parse, uuid, xml.etree.ElementTree, zipfile, zoneinfo  # noqa: E401

import numpy as np

assert pickle.loads(pickle.dumps([1, 2])) == [1, 2]
assert inspect.signature(np.mean)
assert secrets.token_hex(2) and uuid.uuid4() and datetime.datetime.now()
assert timeit.timeit("1 + 1", number=10) >= 0


def mse(y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError("shapes differ")
    return np.mean((np.asarray(y_true, dtype=float) - y_pred) ** 2)
