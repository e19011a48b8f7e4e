"""A loss curve as an inline SVG: the learner's losses beside the expected ones."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from dlgrade.exam.curve import Curve, Losses
from dlgrade.messages import picture as messages
from dlgrade.report.curve_scale import ends_of, is_logarithmic, scale_of
from dlgrade.report.elements import classed, element
from dlgrade.text import Lang, visible

WIDTH, HEIGHT, MARGIN = 560, 220, 8


def curve_html(curve: Curve, lang: Lang) -> Element:
    """The curves with their legend and their call, and a description in words for screen readers."""
    words = " ".join(_words(curve, lang))
    svg = element("svg", {"role": "img", "aria-label": words, "viewBox": f"0 0 {WIDTH} {HEIGHT}", "class": "curve"})
    svg.append(element("path", {"class": "axis", "d": f"M{MARGIN} {MARGIN}V{HEIGHT - MARGIN}H{WIDTH - MARGIN}"}))
    for name, losses in (("expected", curve.expected), ("yours", curve.got)):
        if losses:
            svg.append(element("path", {"class": name, "d": _path(losses, curve)}))
    notes = [messages.LOGARITHMIC(lang)] if is_logarithmic(curve) else []
    axis = " · ".join([f"{messages.UPDATES(lang)} 0–{(curve.length - 1) * curve.step}", *notes])
    legend = classed("p", "legend", *(_key(side, curve, lang) for side in ("yours", "expected")), axis)
    call = classed("p", "detail", messages.CURVE_CALL(lang, call=curve.call))
    return classed("div", "curves", call, svg, legend)


def _key(side: str, curve: Curve, lang: Lang) -> Element:
    losses, text = (curve.got, messages.YOUR_LOSSES) if side == "yours" else (curve.expected, messages.EXPECTED_LOSSES)
    if not losses:
        return element("span")
    label = f" {text(lang, name=visible(curve.name))}: {' → '.join(ends_of(losses, lang))}"
    return classed("span", "key", element("i", {"class": side, "aria-hidden": "true"}), label)


def _words(curve: Curve, lang: Lang) -> list[str]:
    sides = ((curve.got, messages.CURVE_WORDS), (curve.expected, messages.CURVE_EXPECTED_WORDS))
    return [
        text(lang, name=curve.name, count=(len(losses) - 1) * curve.step, first=first, last=last)
        for losses, text in sides
        if losses
        for first, last in (ends_of(losses, lang),)
    ]


def _path(losses: Losses, curve: Curve) -> str:
    """The data of an SVG path through the losses. It is interrupted where a loss is not finite; a single finite loss
    between two such is a dot."""
    scale, across = scale_of(curve), (WIDTH - 4 * MARGIN) / max(1, curve.length - 1)
    parts, pen = [], "M"
    for number, loss in enumerate(losses):
        if loss is None:
            pen = "M"
            continue
        x, y = 2 * MARGIN + number * across, HEIGHT - 2 * MARGIN - scale(loss) * (HEIGHT - 4 * MARGIN)
        parts.append(f"{pen}{x:.1f} {y:.1f}" + ("h0" if pen == "M" else ""))
        pen = "L"
    return "".join(parts)
