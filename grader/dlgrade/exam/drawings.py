"""The drawings beside a verdict: pictures of differences, and a loss curve."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from dlgrade.exam.curve import Curve, Solved, curve_of
from dlgrade.exam.picture import Picture, picture_of
from dlgrade.exam.results import CheckResult
from dlgrade.isolation.student.proxy import Signatures


@dataclass(frozen=True)
class Drawings:
    """The drawings of one verdict. `pictures` maps the name of a check to its picture."""

    pictures: Mapping[str, Picture]
    curve: Curve | None = None


NO_DRAWINGS = Drawings(MappingProxyType({}))


def drawings_of(results: Sequence[CheckResult], signatures: Signatures, solved: Solved) -> Drawings:
    """The drawings of the results of an attempt; see `curve_of` for `solved`."""
    pictures = {result.check.name: picture for result in results if (picture := picture_of(result)) is not None}
    return Drawings(MappingProxyType(pictures), curve_of(results, signatures, solved))
