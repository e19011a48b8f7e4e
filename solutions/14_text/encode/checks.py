"""Checks of encode and decode: known characters, unknown ones, the way back, bytes that are left over, and no text at all."""

import numpy as np
from dlgrade.checking import Student, check, dtype_kind, exact, require, shape

ALWAYS = " \naA"
OTHERS = "하나둘셋넷다섯여일곱덟bB.가"
UNKNOWN = "é한글ñ漢😀"
"""Characters of two, three and four bytes, none of which is ever in a vocabulary."""
APART = "o\u0308"
"""An o and the two dots above it, as two characters. Neither is ever in a vocabulary, nor is the ö that looks alike."""


def _vocabulary(rng: np.random.Generator, size: int) -> str:
    """A blank, a line break, a small and a capital letter, and others, in any order."""
    others = rng.permutation(list(OTHERS))[: size - len(ALWAYS)]
    return "".join(rng.permutation([*ALWAYS, *others]))


def _numbers(text: str, vocabulary: str) -> list[int]:
    """What encode has to give."""
    V, ids = len(vocabulary), list[int]()
    for c in text:
        ids += [vocabulary.index(c)] if c in vocabulary else [V + b for b in c.encode()]
    return ids


def _word(rng: np.random.Generator, characters: str, n: int) -> str:
    return "".join(rng.choice(list(characters), size=n))


def _gives_back(student: Student, texts: list[tuple[str, list[int], str]]) -> None:
    """decode makes each text of its numbers, with a vocabulary. All are asked before one is judged."""
    replies = [student.decode(np.array(ids, dtype=int), vocabulary) for vocabulary, ids, _ in texts]
    for reply, (_, _, text) in zip(replies, texts, strict=True):
        require(isinstance(reply, str), ko="문자열 하나를 돌려주세요.", en="Return one string.", got=reply)
        exact(reply, text)


@check(points=1, ko="정수로 된 1차원 배열을 돌려줍니다", en="returns a one-dimensional array of integers", tests="form")
def returns_integers(student: Student) -> None:
    """A vocabulary of one character, so that only the form can be wrong, and later how often it comes."""
    for n in (1, 3):
        shape(dtype_kind(student.encode("a" * n, "a"), "integer"), (n,))


@check(
    points=2,
    ko="아는 글자는 어휘에서의 자리가 됩니다",
    en="a known character becomes its place in the vocabulary",
    tests="known",
    after=returns_integers,
)
def known_characters(student: Student, rng: np.random.Generator) -> None:
    for size, n in ((12, 9), (22, 30)):
        vocabulary = _vocabulary(rng, size)
        text = ALWAYS + _word(rng, vocabulary, n) + vocabulary[:3] + ALWAYS[::-1] + "\n" * (n % 2)  # one ends a line
        exact(np.asarray(student.encode(text, vocabulary)), np.array(_numbers(text, vocabulary)))
    exact(np.asarray(student.encode("ab ba", "ba ")), np.array([1, 0, 2, 0, 1]))  # the task's example


@check(
    points=3,
    ko="모르는 글자는 UTF-8 바이트마다 V + 바이트가 됩니다",
    en="an unknown character becomes V + b for each byte b in UTF-8",
    tests="unknown",
    after=known_characters,
)
def unknown_characters(student: Student, rng: np.random.Generator) -> None:
    """With the last vocabulary some of the numbers do not fit into a byte. A letter and its accent stay two characters. Nor
    is a character known because a like one is: a capital beside its small letter, a tab beside a blank, or \\r beside \\n."""
    for size, n in ((7, 6), (11, 9), (len(ALWAYS + OTHERS), 9)):
        vocabulary = _vocabulary(rng, size)
        text = UNKNOWN[:3] + APART + _word(rng, vocabulary + UNKNOWN, n) + vocabulary[1] + UNKNOWN[3:]
        exact(np.asarray(student.encode(text, vocabulary)), np.array(_numbers(text, vocabulary)))
    for text, vocabulary in (("aAbB", "ab"), ("Cc", "C"), ("a\tb ", "ba "), ("a\r\nb", "ab\n")):
        exact(np.asarray(student.encode(text, vocabulary)), np.array(_numbers(text, vocabulary)))
    exact(np.asarray(student.encode("aé", "ba ")), np.array([1, 198, 172]))  # the task's example


@check(
    points=1,
    ko="번호를 어휘의 글자로 되돌립니다",
    en="turns numbers back into characters of the vocabulary",
    tests="characters",
)
def back_to_characters(student: Student, rng: np.random.Generator) -> None:
    """Also of a text of one character, of one that repeats a character, and of an empty one."""
    texts = [("ba ", [1], "a"), ("ba ", [2, 2, 2], "   "), ("ba ", [], "")]
    for size, n in ((9, 6), (16, 20)):
        vocabulary = _vocabulary(rng, size)
        text = _word(rng, vocabulary, n) + vocabulary[:2]
        texts.append((vocabulary, _numbers(text, vocabulary), text))
    _gives_back(student, texts)


@check(
    points=2,
    ko="나란한 바이트를 글자로 합칩니다",
    en="puts bytes side by side together to characters",
    tests="bytes",
    after=back_to_characters,
)
def back_from_bytes(student: Student, rng: np.random.Generator) -> None:
    """Unknown characters at the beginning, side by side, between known ones, and at the end; also the byte 0. The first is
    the task's example."""
    texts = [("ba ", [1, 198, 172, 0], "aéb")]
    for size in (8, 13):
        vocabulary = _vocabulary(rng, size)
        mixed = _word(rng, vocabulary + UNKNOWN, 8)
        text = UNKNOWN[:2] + vocabulary[2] + mixed + vocabulary[0] + "\0" + vocabulary[1] + UNKNOWN[3:]
        texts.append((vocabulary, _numbers(text, vocabulary), text))
    _gives_back(student, texts)


@check(
    points=1,
    ko="홀로 남은 바이트는 �가 됩니다",
    en="a byte that is left over becomes �",
    tests="broken",
    after=back_from_bytes,
)
def leftover_bytes(student: Student, rng: np.random.Generator) -> None:
    """First bytes of characters whose others are missing, before a known character and at the end, and a later byte without
    its first; then such bytes beside those of a whole character. The first text is the task's example."""
    texts = [("ba ", [0, 198, 1], "b\ufffda")]
    for size in (6, 9):
        vocabulary = _vocabulary(rng, size)
        for byte in (0xEA, 0xC3, 0x80):
            a, b = (int(i) for i in rng.integers(0, size, size=2))
            texts.append((vocabulary, [a, size + byte, b], f"{vocabulary[a]}\ufffd{vocabulary[b]}"))
        texts.append((vocabulary, [0, size + 0xEC], f"{vocabulary[0]}\ufffd"))
        whole = _numbers("é", vocabulary)
        texts.append((vocabulary, [1, size + 0x80, *whole, 0], f"{vocabulary[1]}\ufffdé{vocabulary[0]}"))
        texts += [(vocabulary, [*whole, size + 0x80], "é\ufffd"), (vocabulary, [size + 0xC3, *whole], "\ufffdé")]
    _gives_back(student, texts)


@check(
    points=1,
    ko="빈 글은 정수로 된 빈 배열이 됩니다",
    en="an empty text becomes an empty array of integers",
    tests="empty",
    after=returns_integers,
)
def empty_text(student: Student, rng: np.random.Generator) -> None:
    """An empty list is right, too: nothing in it is a float."""
    vocabularies = [_vocabulary(rng, size) for size in (6, 10)]
    for reply in [student.encode("", vocabulary) for vocabulary in vocabularies]:
        empty_list = isinstance(reply, list) and not reply
        shape(dtype_kind(np.zeros(0, dtype=int) if empty_list else reply, "integer"), (0,))
