"""Makes the pictures of the guide to `grade class`: a class with known mistakes, graded for real, and its report.

python -m bench.class_pictures [ko en]
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
from pathlib import Path

from dlgrade.course.loading import load_course, select
from dlgrade.course.variants import mistakes_of
from dlgrade.text import LANGUAGES, Lang
from playwright.sync_api import Page

from tests.conftest import ROOT
from tests.notebook.server import browser_page

GRADE = [sys.executable, "-c", "from dlgrade.cli.main import main; main()"]
SHARES = {
    "mse": {"": 0.55, "mse__sum": 0.25, "mse__root": 0.1, "mse__absolute": 0.1},
    "softmax": {"": 0.4, "softmax__whole_sum": 0.3, "softmax__no_shift": 0.2, "softmax__columns": 0.1},
    "dropout": {"": 0.45, "dropout__no_rescale": 0.38, "dropout__divides_by_p": 0.17},
}
"""The program that a student hands in, with its share of the class; "" for the solution."""
NAMES: dict[Lang, str] = {
    "ko": (
        "김민준 이서연 박도윤 최지우 정하준 강서윤 조은우 윤하은 장시우 임수아 한지호 오예린 "
        "서준서 신채원 권유준 황지민 안현우 송다은 류건우 홍소율 전지안 고나윤 문태오 배아린"
    ),
    "en": (
        "Ada Ben Chloe Dan Eva Finn Gia Hugo Ivy Jack Kate Leo Mia Noah Olive Paul Quinn Rose Sam Tia Uma Vic Wren Zoe"
    ),
}
WIDTH, HEIGHT = 1100, 700


def hand_in(folder: Path, lang: Lang) -> Path:
    """Write a folder for each student, with a file for each exercise, and return the roster's path. One student hands
    in nothing, and one file cannot be read."""
    course, chance = load_course(ROOT), random.Random(3)
    programs = {
        slug: {"": select(course, slug)[0].solution.read_text(encoding="utf-8")}
        | {mistake.name: mistake.source for mistake in mistakes_of(select(course, slug)[0])}
        for slug in SHARES
    }
    numbers = [f"2026{1001 + place}" for place in range(len(NAMES[lang].split()))]
    for number in numbers[:-1]:
        (folder / "submissions" / number).mkdir(parents=True)
        for slug, shares in SHARES.items():
            (name,) = chance.choices(list(shares), list(shares.values()))
            (folder / "submissions" / number / f"{slug}.py").write_text(programs[slug][name], encoding="utf-8")
    (folder / "submissions" / numbers[5] / "mse.py").write_bytes(b"PK\x03\x04\x00\x00")
    roster = folder / "roster.csv"
    lines = [f"{number},{name}" for number, name in zip(numbers, NAMES[lang].split(), strict=True)]
    roster.write_text("\n".join(["id,name", *lines, ""]), encoding="utf-8")
    return roster


def make(lang: Lang, target: Path) -> None:
    """Make both pictures in one language."""
    with tempfile.TemporaryDirectory() as place, browser_page() as page:
        folder = Path(place)
        roster = hand_in(folder, lang)
        words = ["--lang", lang, "class", str(folder / "submissions"), "--roster", str(roster)]
        subprocess.run([*GRADE, *words], cwd=ROOT, check=False)  # the exit code is 1, since one file needs a person
        target.mkdir(exist_ok=True)
        results = folder / "submissions-results"
        picture(page, results / f"report.{lang}.html", target / "report.png", section=2)
        shown = sorted((results / "students").glob(f"*.{lang}.html"))[1]
        picture(page, shown, target / "student.png")


def picture(page: Page, html: Path, target: Path, section: int | None = None) -> None:
    """Save a picture of a browser window with the page, from its top or from one of its sections."""
    page.set_viewport_size({"width": WIDTH, "height": HEIGHT})
    page.goto(html.as_uri())
    if section is not None:
        page.locator("h2").nth(section).evaluate("heading => heading.scrollIntoView()")
    page.screenshot(path=target)


if __name__ == "__main__":
    for lang in LANGUAGES:
        if lang in (sys.argv[1:] or LANGUAGES):
            make(lang, ROOT / "site" / lang / "class")
