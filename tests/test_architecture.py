"""The picture in CONTRIBUTING.md: data flows one way, only the command line prints or exits, one word is one thing."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "grader" / "dlgrade"
ORDER = [
    "text", "kinds", "messages", "files", "isolation.frameworks", "isolation.wire", "isolation.worker", "course", "submission", "slicing", "isolation.sandbox",
    "isolation.student", "checking", "exam", "verdict", "grading", "examples", "lessons", "report",
]  # fmt: skip
BESIDE: dict[str, set[str]] = {
    "author": {"markup"},
    "classroom": {"markup"},
    "demo": set(),
    "edition": {"author"},
    "markup": set(),
    "nbgrader": {"quiz", "classroom"},
    "notebook": set(),
    "page": set(),
    "progress": {"quiz"},
    "quiz": {"markup"},
    "site": {"author", "markup", "quiz"},
}
"""Rooms that may use the line, which never uses them. What each of them may use of the others, which is next to
nothing: a chapter's page and its notebook show the quiz, nbgrader's notebooks are graded in the processes of a class
and its scores are exported as those of a class, both draw its Markdown, a page and an edition grade from keys that `author`
records, and the proof's page has a drawing."""
OUTSIDE = {"cli", "__init__", "__main__"}  # the command line, started by `__main__`, uses everything
WINGS = {"isolation"}  # a folder of rooms
MAY_PRINT = {"cli"}
PARTS: dict[str, list[str]] = {
    "classroom": [
        "model", "spreadsheet", "hand_ins", "answers", "storage", "figures", "gradebooks", "running", "reports", "similar",
    ],
    "cli": [
        "terminal", "options", "course", "names", "main", "start", "exercise", "grading", "classroom", "nbgrader", "author",
        "quiz", "refute", "progress", "watching", "commands",
    ],
}  # fmt: skip
"""The modules and folders of a large room, in their order: each may import those before it and none after it."""
DOORS = {"__init__": {"notebook"}}  # for `%load_ext dlgrade`, Jupyter asks the package itself


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def modules() -> list[Path]:
    return sorted(path for path in PACKAGE.rglob("*.py") if "samples" not in path.parts and "_course" not in path.parts)


@cache
def imports(path: Path) -> tuple[str, ...]:
    """The rooms that a module imports, anywhere in it."""
    names: list[str] = []
    for node in ast.walk(parsed(path)):
        names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
    return tuple(room_of(name.split(".")[1:]) for name in names if name.startswith("dlgrade."))


def room_of(names: Sequence[str]) -> str:
    """`isolation.wire` for a module of a wing, `course` for any other."""
    return ".".join(names[: 2 if names[0] in WINGS else 1])


def room(path: Path) -> str:
    return room_of(path.relative_to(PACKAGE).with_suffix("").parts)


def forbidden(here: str, there: str) -> bool:
    """Is `here` → `there` an arrow against the flow?"""
    if here == there or here in ("cli", "__main__"):
        return False
    if there == "cli" or (there in BESIDE and there not in BESIDE.get(here, set()) | DOORS.get(here, set())):
        return True
    if here in BESIDE or here == "__init__":
        return False
    if here == "isolation.worker":
        return there not in ("isolation.wire", "isolation.frameworks")
    return ORDER.index(there) > ORDER.index(here)


def test_every_room_has_one_place() -> None:
    """A room in no list would be free to import anything."""
    rooms = {room(path) for path in modules()} - {f"{wing}.__init__" for wing in WINGS}
    assert rooms == {*ORDER, *BESIDE, *OUTSIDE}
    assert len(ORDER) + len(BESIDE) + len(OUTSIDE) == len(rooms)


def test_the_picture_of_contributing_shows_the_same_order() -> None:
    rooms = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").split("## The rooms\n")[1].split("```")[1]
    line, beside = (re.findall(r"^[a-z.]+(?=  )", part, re.MULTILINE) for part in rooms.split("beside the line"))
    assert line == [*ORDER, "cli"]
    assert beside == sorted(BESIDE)


def part(path: Path) -> tuple[str, str] | None:
    """`("classroom", "running")` for a module of a room that has parts."""
    names = path.relative_to(PACKAGE).with_suffix("").parts
    return (names[0], names[1]) if names[0] in PARTS and names[1] != "__init__" else None


def parts_against_the_order(here: tuple[str, str], imported: set[str]) -> list[str]:
    """What a module of this part imports from a later part of its room."""
    room, name = here
    order = PARTS[room]
    own = [module.split(".") for module in imported if module.startswith(f"dlgrade.{room}.")]
    return [".".join(names) for names in own if order.index(names[2]) > order.index(name)]


def test_the_parts_of_a_large_room_have_one_direction() -> None:
    places = {path: here for path in modules() if (here := part(path))}
    assert {*places.values()} == {(room, name) for room, order in PARTS.items() for name in order}
    for path, here in places.items():
        assert parts_against_the_order(here, modules_imported(path)) == [], path


def test_an_import_of_a_later_part_would_be_found() -> None:
    later = "dlgrade.classroom.reports.page"
    assert parts_against_the_order(("classroom", "figures"), {later, "dlgrade.classroom.model"}) == [later]


def test_contributing_names_the_parts_of_a_large_room_in_their_order() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").split("A large room has parts")[1].split("```")[1]
    for room, order in PARTS.items():
        folders = [name for name in order if (PACKAGE / room / name).is_dir()]
        assert re.findall(rf"^{room}/(\w+)(?=  )", text, re.MULTILINE) == folders


def test_every_file_that_contributing_names_is_there() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    named = re.findall(r"[`(]((?:\w+/)+\w+\.(?:py|md))[`)]", text)
    assert len(named) > 5
    for name in named:
        assert (ROOT / name).exists() or (PACKAGE / name).exists(), name


def test_imports_follow_the_flow() -> None:
    inside = [path for path in modules() if room(path) not in {f"{wing}.__init__" for wing in WINGS}]
    assert len(inside) > 200
    assert [(str(path), there) for path in inside for there in imports(path) if forbidden(room(path), there)] == []


def test_an_arrow_against_the_flow_would_be_found() -> None:
    assert forbidden("isolation.wire", "verdict")
    assert forbidden("isolation.worker", "course")
    assert forbidden("report", "cli")
    assert forbidden("report", "quiz")
    assert forbidden("site", "nbgrader")
    assert forbidden("markup", "quiz")
    assert not forbidden("report", "verdict")
    assert not forbidden("site", "quiz")


def test_the_rooms_beside_the_line_form_no_circle_and_borrow_only_what_they_use() -> None:
    order = list(TopologicalSorter(BESIDE).static_order())
    assert order.index("markup") < order.index("quiz") < order.index("site")
    used = {(room(path), there) for path in modules() for there in imports(path) if there in BESIDE}
    assert {(here, there) for here, rooms in BESIDE.items() for there in rooms} <= used


def modules_imported(path: Path) -> set[str]:
    """The modules of ours that a module imports."""
    nodes = list(ast.walk(parsed(path)))
    names = {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}
    names |= {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return {name for name in names if name.startswith("dlgrade.")}


def test_an_export_knows_the_shapes_of_questions_and_no_kind() -> None:
    """So a new kind with a shape that is there is exported without a change."""
    exports = {path: modules_imported(path) for path in (PACKAGE / "quiz" / "exports").glob("*.py")}
    assert [str(path) for path, names in exports.items() if any("quiz.kinds" in name for name in names)] == []
    assert sum("dlgrade.quiz.shapes" in names for names in exports.values()) > 5


def calls(path: Path) -> set[str]:
    """What a module calls, as it is written."""
    nodes = ast.walk(parsed(path))
    return {ast.unparse(node.func) for node in nodes if isinstance(node, ast.Call)}


def test_only_the_command_line_prints_or_exits() -> None:
    told = {"print", "sys.exit", "exit", "click.echo"}
    assert [str(path) for path in modules() if room(path) not in MAY_PRINT and calls(path) & told] == []
    assert any(calls(path) & told for path in modules() if room(path) in MAY_PRINT)


def test_the_worker_imports_nothing_but_the_standard_library_numpy_the_wire_and_the_frameworks() -> None:
    import sys

    allowed = {*sys.stdlib_module_names, "numpy"}
    for path in (PACKAGE / "isolation" / "worker").glob("*.py"):
        for node in ast.walk(parsed(path)):
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            for name in names:
                assert name.split(".")[0] in allowed or name.startswith(
                    ("dlgrade.isolation.frameworks", "dlgrade.isolation.wire", "dlgrade.isolation.worker")
                ), (path, name)


# One word for one thing: the names of classes, limits and imports.


def trees() -> dict[Path, ast.Module]:
    """The syntax tree of each module. They are read by the tests that need them, not whenever tests are collected."""
    return {path: parsed(path) for path in modules()}


def repeated_classes(trees: dict[Path, ast.Module]) -> dict[str, list[str]]:
    """Names of classes that several modules define, with the modules."""
    places: dict[str, list[str]] = defaultdict(list)
    for path, tree in trees.items():
        for node in tree.body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                places[node.name].append(path.name)
    return {name: found for name, found in places.items() if len(found) > 1}


def test_no_two_classes_have_the_same_name() -> None:
    assert repeated_classes(trees()) == {}


def test_a_second_class_of_the_same_name_would_be_found() -> None:
    tree = ast.parse("class Finding: ...")
    assert repeated_classes({Path("a.py"): tree, Path("b.py"): tree}) == {"Finding": ["a.py", "b.py"]}


def test_a_limit_is_named_max() -> None:
    """MOST_ and _CAP were other words for the same thing."""
    root = PACKAGE.parents[1]
    paths = [
        *modules(),
        *(root / "bench").glob("*.py"),
        *(root / "tests").glob("*/*.py"),
        *(root / "tests").glob("*.py"),
    ]
    other = re.compile(r"^\s*(MOST_\w+|\w+_CAP|LIMIT_OF_\w+)\s*[:=]", re.MULTILINE)
    assert [path for path in paths if other.search(path.read_text(encoding="utf-8"))] == []


def aliases_of_messages(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "dlgrade.messages":
            yield from (alias.asname or alias.name for alias in node.names)


def test_messages_are_imported_under_one_alias() -> None:
    """`messages`; where a module needs those of several rooms, the others are `quiz_messages` and the like."""
    for path, tree in trees().items():
        aliases = list(aliases_of_messages(tree))
        assert all(re.fullmatch(r"(\w+_)?messages", alias) for alias in aliases), path
        assert not aliases or "messages" in aliases, path


def test_another_alias_would_be_found() -> None:
    assert list(aliases_of_messages(ast.parse("from dlgrade.messages import cli as say"))) == ["say"]


SCRIPT_OF_A_PAGE = re.compile(r"addEventListener\(|createElement\(|querySelector(All)?\(|=> \{")


def texts_with_a_script(tree: ast.Module) -> list[int]:
    """The lines at which texts begin that hold JavaScript."""
    texts = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    return [text.lineno for text in texts if SCRIPT_OF_A_PAGE.search(text.value)]


def test_a_script_of_a_page_is_a_file_that_eslint_and_tsc_read() -> None:
    assert {path: lines for path, tree in trees().items() if (lines := texts_with_a_script(tree))} == {}


def test_a_script_inside_python_would_be_found() -> None:
    assert texts_with_a_script(ast.parse("SCRIPT = 'save.addEventListener(\"click\", store);'")) == [1]


def chains_of_private_attributes(tree: ast.Module) -> list[str]:
    """`student._line._peer`: only who wrote both classes could know it."""
    chains = (
        node for node in ast.walk(tree) if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Attribute)
    )
    return [
        ast.unparse(node)
        for node in chains
        if isinstance(node.value, ast.Attribute)
        and all(re.match("_[a-z]", name) for name in (node.attr, node.value.attr))
    ]


def replaced_functions(tree: ast.Module) -> list[str]:
    """Assignments to an attribute of a module or class of ours: what a room does is decided by its arguments."""
    imports = (node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom))
    ours = {
        alias.asname or alias.name
        for node in imports
        if (node.module or "").startswith("dlgrade")
        for alias in node.names
    }
    return [
        ast.unparse(node)
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Attribute) and isinstance(target.value, ast.Name) and target.value.id in ours
    ]


def test_no_module_reaches_into_or_replaces_parts_of_another() -> None:
    for path, tree in trees().items():
        assert chains_of_private_attributes(tree) == [], path
        assert replaced_functions(tree) == [], path


def test_reaching_in_and_replacing_would_be_found() -> None:
    tree = ast.parse("from dlgrade.checking import compare\ncompare.within = listening\nx = a._line._peer")
    assert replaced_functions(tree) == ["compare.within = listening"]
    assert chains_of_private_attributes(tree) == ["a._line._peer"]
