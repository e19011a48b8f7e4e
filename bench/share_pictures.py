"""Draws the preview pictures that other sites show beside a link: one for each front page and each chapter.

python -m bench.share_pictures [NAME ...]

Each holds the page's title, its question and its first figure. The words are in the file as well (a `Title` chunk), so
that a test can say which picture is older than its page.
"""

from __future__ import annotations

import base64
import html
import re
import struct
import sys
import zlib
from pathlib import Path

import numpy as np
import numpy.typing as npt
import yaml
from dlgrade.course.loading import load_course
from dlgrade.site import figures
from dlgrade.text import LANGUAGES, Lang
from playwright.sync_api import Page, sync_playwright

from tests.browser import CHROMIUM, FLAGS

ROOT = Path(__file__).resolve().parents[1]
WIDTH, HEIGHT = 1200, 630
MAX_COLOURS = 256
FRONT = "index"
Pixels = npt.NDArray[np.uint8]
CONFIGURATION: dict[Lang, str] = {"ko": "mkdocs.yml", "en": "mkdocs.en.yml"}
FIGURE = re.compile(r"^```figure\n(.+)$", re.MULTILINE)
PAGE = """<!doctype html><meta charset="utf-8"><style>{style}
body {{ margin: 0; width: 1200px; height: 630px; display: flex; font-family: "NanumBarunGothic", sans-serif }}
body {{ word-break: keep-all }}
.words {{ background: #234a70; color: #fff; width: 480px; padding: 56px 60px; display: flex; flex-direction: column }}
.words svg {{ width: 76px }} h1 {{ font-size: 62px; line-height: 1.2; margin: 44px 0 28px; letter-spacing: -0.01em }}
p {{ font-size: 31px; line-height: 1.45; margin: 0 }} .name {{ margin-top: auto; font-size: 26px; color: #cfe0f2 }}
.figure {{ flex: 1; display: flex; align-items: center; justify-content: center; background: #fff; color: #1d232c }}
.figure svg.drawn, .figure > svg {{ width: 520px; max-width: none; height: 550px }}
</style><div class="words">{logo}<h1>{title}</h1><p>{question}</p><p class="name">{name}</p></div>
<div class="figure">{figure}</div>"""

PIXELS = """async (png) => {
  const image = Object.assign(new Image(), { src: `data:image/png;base64,${png}` });
  await image.decode();
  const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
  context.drawImage(image, 0, 0);
  const reader = new FileReader();
  reader.readAsDataURL(new Blob([context.getImageData(0, 0, image.width, image.height).data]));
  await new Promise((done) => { reader.onload = done });
  return reader.result.split(",")[1];
}"""


def words(page: str, lang: Lang) -> tuple[str, str, str]:
    """The words of a page's picture: its title, its question or description, and the course's name."""
    about = yaml.load((ROOT / CONFIGURATION[lang]).read_text(encoding="utf-8"), yaml.BaseLoader)
    if page == FRONT:
        return about["site_name"], about["site_description"], ""
    (chapter,) = (each for each in load_course(ROOT).chapters if each.name == page)
    front = (ROOT / "site" / lang / "index.md").read_text(encoding="utf-8")
    question = re.search(rf"^{page}: (.*?)(?: \([^)]*\))?$", front, re.MULTILINE)
    assert question, f"the front page asks no question for {page}"
    return f"{int(chapter.number)}. {chapter.title(lang)}", question[1], about["site_name"]


def source(page: str, lang: Lang) -> str:
    """The picture as HTML."""
    text = (ROOT / "site" / lang / f"{page}.md").read_text(encoding="utf-8")
    (first, *_) = FIGURE.findall(text)
    title, question, name = map(html.escape, words(page, lang))
    figure = figures.drawing(figures.load(ROOT / "site" / "figures" / first.strip()), lang)
    return PAGE.format(
        style=(ROOT / "site" / "figures" / "figures.css").read_text(encoding="utf-8"),
        logo=(ROOT / "site" / "assets" / "favicon.svg").read_text(encoding="utf-8"),
        title=title, question=question, name=name, figure=figure,
    )  # fmt: skip


def drawn(page: Page) -> Pixels:
    """The pixels that the tab shows, as (height, width, 3) bytes. The browser itself decodes its screenshot."""
    pixels = page.evaluate(PIXELS, base64.b64encode(page.screenshot()).decode())
    return np.frombuffer(base64.b64decode(pixels), np.uint8).reshape(HEIGHT, WIDTH, 4)[:, :, :3]


def small(pixels: Pixels, title: str) -> bytes:
    """A PNG of the picture with at most 256 colours, and with `title` in it."""
    every, places, counts = np.unique(pixels.reshape(-1, 3), axis=0, return_inverse=True, return_counts=True)
    colours = every[np.argsort(-counts)[:MAX_COLOURS]]  # other colours are only at edges, in a few pixels each
    nearest = np.array([((colours.astype(int) - each) ** 2).sum(axis=1).argmin() for each in every.astype(int)])
    rows = nearest[places.ravel()].reshape(HEIGHT, WIDTH).astype(np.uint8)
    lines = np.hstack([np.zeros((len(rows), 1), np.uint8), rows])
    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 3, 0, 0, 0)  # eight bits a pixel, into a palette
    parts = [(b"IHDR", header), (b"iTXt", b"Title\0\0\0\0\0" + title.encode()), (b"PLTE", colours.tobytes()),
             (b"IDAT", zlib.compress(lines.tobytes(), 9)), (b"IEND", b"")]  # fmt: skip
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*part) for part in parts)


def chunk(kind: bytes, data: bytes) -> bytes:
    """A part of a PNG file, with its length and its checksum."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def main(pages: list[str]) -> None:
    """Draws the pictures of these pages, or all, into `site/<lang>/share/`."""
    names = pages or [FRONT, *(chapter.name for chapter in load_course(ROOT).chapters)]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        for lang in LANGUAGES:
            folder = ROOT / "site" / lang / "share"
            folder.mkdir(exist_ok=True)
            for name in names:
                page.set_content(source(name, lang))
                picture = small(drawn(page), "\n".join(words(name, lang)).strip())
                (folder / f"{name}.png").write_bytes(picture)
                print(f"{lang}/{name}.png: {len(picture):,} bytes")
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1:])
