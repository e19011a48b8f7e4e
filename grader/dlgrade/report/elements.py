"""HTML built as a tree, so that every text and attribute is escaped when it is written."""

from __future__ import annotations

from xml.etree.ElementTree import Element, tostring

Child = Element | str


def element(tag: str, attributes: dict[str, str] | None = None, *children: Child) -> Element:
    """An element with children in order. A text is one, also between elements."""
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
    """An element of one class."""
    return element(tag, {"class": name}, *children)


def document(page: Element) -> str:
    """The page as HTML. Only `style` and `script` are written as they are, and a page has no text of others in them."""
    return f"<!doctype html>\n{tostring(page, encoding='unicode', method='html')}\n"
