# expect: any
"""Data cleaning."""
from __future__ import annotations

import numpy as np

NAN_KEY = "nan"
CONFLICT_KEY = "conflict"
DUPLICATE_KEY = "duplicate"


def _drop_missing(X: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Drop rows with NaN."""
    mask = np.isnan(X).any(axis=1)
    return X[~mask], y[~mask]


def _drop_conflicts(X: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Drop rows of groups with more than one label."""
    labels_by_row: dict[tuple[float, ...], set[int]] = {}
    for row, label in zip(X, y):
        labels_by_row.setdefault(row.tobytes(), set()).add(int(label))
    mask = np.array([len(labels_by_row[row.tobytes()]) == 1 for row in X], dtype=bool)
    return X[mask], y[mask]


def _drop_duplicates(X: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Keep the first of equal rows."""
    seen: set[tuple[float, ...]] = set()
    mask = np.zeros(len(X), dtype=bool)
    for i, row in enumerate(X):
        key = (*row, int(y[i]))
        if key not in seen:
            seen.add(key)
            mask[i] = True
    return X[mask], y[mask]


def clean_dataset(X: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray, dict[str, int]]:
    """Clean the data set in three steps."""
    if X.shape[0] != y.shape[0]:
        raise ValueError(f"length mismatch: {X.shape[0]} != {y.shape[0]}")
    report: dict[str, int] = {}
    for key, step in ((NAN_KEY, _drop_missing), (CONFLICT_KEY, _drop_conflicts), (DUPLICATE_KEY, _drop_duplicates)):
        before = len(X)
        X, y = step(X, y)
        report[key] = before - len(X)
    return X, y, report
