"""Describes a picture in words, for screen readers."""

from __future__ import annotations

from dlgrade.exam.picture import Picture
from dlgrade.messages import picture as messages
from dlgrade.text import Lang


def picture_words(picture: Picture, lang: Lang) -> str:
    """A description of the picture: the shapes if they differ, else the number of entries that differ
    and the first of them."""
    got, expected = picture.got, picture.expected
    if not picture.same_shape:
        return messages.SHAPES(lang, got=str(got.shape), expected=str(expected.shape))
    if picture.first is None:
        return messages.TYPES(lang, got=got.dtype, expected=expected.dtype)
    values = {"got": picture.got_there, "expected": picture.expected_there}
    if not got.shape:
        return messages.ONE_VALUE(lang, **values)
    where = ", ".join(map(str, picture.first))
    return messages.VALUES(lang, shape=str(got.shape), size=picture.size, count=picture.count, where=where, **values)
