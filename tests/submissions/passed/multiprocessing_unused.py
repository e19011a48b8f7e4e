# Imported, never used.
import asyncio
import concurrent.futures
import multiprocessing
import socket
import subprocess

import numpy as np


def mse(y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError("shapes differ")
    return np.mean((np.asarray(y_true, dtype=float) - y_pred) ** 2)
