"""Builds HTML as a tree, so that every text and attribute is escaped when it is written."""

from __future__ import annotations

from xml.etree.ElementTree import Element, tostring

Child = Element | str


def element(tag: str, attributes: dict[str, str] | None = None, *children: Child) -> Element:
    """An element with its children in order. A child is an element or a text."""
    made = Element(tag, attributes or {})
    for child in children:
        if isinstance(child, Element):
            made.append(child)
        elif len(made):
            made[-1].tail = (made[-1].tail or "") + child
        else:
            made.text = (made.text or "") + child
    return made


def classed(tag: str, name: str, *children: Child) -> Element:
    """An element with the CSS class `name`."""
    return element(tag, {"class": name}, *children)


def document(page: Element) -> str:
    """The page as HTML. Only the contents of `style` and `script` are not escaped, so they must never
    contain a text of a student."""
    return f"<!doctype html>\n{tostring(page, encoding='unicode', method='html')}\n"
