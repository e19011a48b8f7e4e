"""A page with all figures, to look at while working on them, and its screenshots.

python site/figures/dev/gallery.py OUT            writes OUT/{ko,en}.html and what they need
python site/figures/dev/gallery.py OUT --shots    photographs every figure too: desktop, phone, dark
"""

import html
import json
import shutil
import sys
from pathlib import Path

import yaml
from dlgrade.messages.site import SETTING_LINK, SETTING_LINKED

FIGURES = Path(__file__).parents[1]
SHOTS = {"desktop": (1000, "default"), "phone": (360, "default"), "dark": (1000, "slate")}
PAGE = """<!doctype html>
<html lang="{lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Figures</title><link rel="icon" href="data:,">{material}
<link rel="stylesheet" href="figures/figures.css">
<style>body{{font-family:sans-serif;background:var(--md-default-bg-color,#fff);color:var(--md-typeset-color,#222)}}
main{{max-width:46rem;margin:auto;padding:1rem}} h2{{font-size:1.2em}} :root{{font-size:100%}}</style></head>
<body data-md-color-scheme="default">
<main class="md-typeset"><h1>Figures</h1>{sections}</main>
<script type="module" src="gallery.js"></script></body></html>
"""


def names() -> list[str]:
    """Every interactive figure, by its folder's name."""
    return sorted(path.parent.name for path in FIGURES.glob("*/figure.js"))


def section(name: str, lang: str) -> str:
    """One figure: heading, static picture with the labels filled in, and the labels for the script."""
    about = yaml.safe_load((FIGURES / name / "figure.yaml").read_text(encoding="utf-8"))
    labels = {key: text[lang] for key, text in about["labels"].items()}
    fallback = (FIGURES / name / "static.svg").read_text(encoding="utf-8")
    for key, text in labels.items():
        fallback = fallback.replace("{{" + key + "}}", html.escape(text))
    labels |= {"setting_link": SETTING_LINK(lang), "setting_linked": SETTING_LINKED(lang)}
    data = json.dumps(labels, ensure_ascii=False).replace("<", "\\u003c")
    return (
        f'<h2 id="{name}">{html.escape(about["title"][lang])}</h2><div data-figure="{name}">{fallback}</div>'
        f'<script type="application/json">{data}</script>'
    )


def stylesheets(target: Path) -> str:
    """Copies the theme's stylesheets next to the page, figures must live with its resets."""
    import material  # type: ignore[import-untyped]

    source = Path(material.__file__).parent / "templates" / "assets" / "stylesheets"
    links = []
    for path in [*source.glob("main.*.css"), *source.glob("palette.*.css")]:
        shutil.copy(path, target / path.name)
        links.append(f'<link rel="stylesheet" href="{path.name}">')
    return "".join(links)


def build(target: Path) -> None:
    """Writes the gallery in both languages into `target`."""
    target.mkdir(parents=True, exist_ok=True)
    shutil.copytree(FIGURES, target / "figures", dirs_exist_ok=True, ignore=shutil.ignore_patterns("dev"))
    shutil.copy(Path(__file__).with_suffix(".js"), target)
    material = stylesheets(target)
    for lang in ("ko", "en"):
        sections = "".join(section(name, lang) for name in names())
        page = PAGE.format(lang=lang, sections=sections, material=material)
        (target / f"{lang}.html").write_text(page, encoding="utf-8")


if __name__ == "__main__":
    out = Path(sys.argv[1])
    build(out)
    if "--shots" in sys.argv:
        from shots import photograph

        photograph(out, [arg for arg in sys.argv[2:] if not arg.startswith("-")] or names(), SHOTS)
