"""Other right ways to write encode and decode, and known mistakes."""

import codecs
import unicodedata

import numpy as np
from dlgrade.checking import mistake, right


def _numbers(text, vocabulary, unknown):
    """The numbers of a text, in which a function says what becomes of an unknown character."""
    ids = []
    for c in text:
        ids += [vocabulary.index(c)] if c in vocabulary else unknown(c)
    return np.array(ids, dtype=int)


def _bytes(c, V):
    return [V + b for b in c.encode("utf-8")]


def _texts(ids, vocabulary, decoded):
    """The text of numbers, in which a function makes characters of a run of bytes."""
    V, text, run = len(vocabulary), "", []
    for i in ids:
        if i >= V:
            run.append(int(i) - V)
            continue
        text, run = text + decoded(bytes(run)) + vocabulary[i], []
    return text + decoded(bytes(run))


@right
def encode__loop(text, vocabulary):
    ids = []
    for c in text:
        place = vocabulary.find(c)
        if place >= 0:
            ids.append(place)
        else:
            for byte in bytes(c, "utf-8"):
                ids.append(byte + len(vocabulary))
    return ids


@right
def encode__dictionary_with_bytes(text, vocabulary):
    table = {c: [i] for i, c in enumerate(list(vocabulary))}
    for c in set(text):
        table.setdefault(c, [len(vocabulary) + b for b in c.encode("utf8")])
    return np.concatenate([np.zeros(0, dtype=int), *(table[c] for c in text)])


@right
def encode__search_sorted(text, vocabulary):
    codes, own = np.array([ord(c) for c in vocabulary]), [ord(c) for c in text]
    order = np.argsort(codes)
    found = order[np.minimum(np.searchsorted(codes[order], own), len(order) - 1)]
    parts = [[i] if codes[i] == code else _bytes(chr(code), len(codes)) for i, code in zip(found, own, strict=True)]
    return np.array(sum(([int(i) for i in part] for part in parts), []), dtype=np.int32)


@right
def encode__try(text, vocabulary):
    ids = np.zeros(0, dtype=np.int64)
    for c in text:
        try:
            ids = np.append(ids, vocabulary.index(c))
        except ValueError:
            ids = np.append(ids, np.frombuffer(c.encode(), dtype=np.uint8).astype(np.int64) + len(vocabulary))
    return ids


@right
def encode__generator(text, vocabulary):
    def each():
        for c in text:
            if c in vocabulary:
                yield vocabulary.index(c)
            else:
                yield from _bytes(c, len(vocabulary))

    return np.fromiter(each(), dtype=int)


@right
def decode__runs(ids, vocabulary):
    return _texts(ids, vocabulary, lambda run: run.decode("utf-8", errors="replace"))


@right
def decode__bytearray(ids, vocabulary):
    V, held = len(vocabulary), bytearray()
    for i in ids.tolist():
        if i >= V:
            held.append(i - V)
        else:
            held.extend(vocabulary[i].encode("utf-8"))
    return str(held, "utf-8", "replace")


@right
def decode__table(ids, vocabulary):
    table = [c.encode() for c in vocabulary] + [bytes([b]) for b in range(256)]
    return b"".join(table[i] for i in ids).decode("utf-8", "replace")


@right
def decode__recursive(ids, vocabulary):
    reader = codecs.getincrementaldecoder("utf-8")("replace")
    text = ""
    for i in ids:
        known = i < len(vocabulary)
        text += reader.decode(b"" if known else bytes([i - len(vocabulary)]), final=bool(known))
        text += vocabulary[i] if known else ""
    return text + reader.decode(b"", final=True)


@right
def decode__groups(ids, vocabulary):
    from itertools import groupby

    V, text = len(vocabulary), []
    for is_byte, group in groupby((int(i) for i in ids), key=lambda i: i >= V):
        run = list(group)
        text.append(
            bytes(i - V for i in run).decode(errors="replace") if is_byte else "".join(vocabulary[i] for i in run)
        )
    return "".join(text)


@mistake(
    ko="255보다 큰 번호가 0부터 다시 시작했습니다. V + b는 255를 넘을 수 있으므로 번호를 한 바이트에 담지 마세요.",
    en="Numbers above 255 began again from 0. V + b may be larger than 255, so do not keep a number in one byte.",
    breaks="unknown",
    see="encode",
)
def encode__in_one_byte(text, vocabulary):
    return _numbers(text, vocabulary, lambda c: _bytes(c, len(vocabulary))).astype(np.uint8)


@mistake(
    ko="번호가 1부터 시작합니다. 0부터 세세요.",
    en="Numbers begin at 1. Count from 0.",
    breaks="known",
    see="encode",
)
def encode__from_1(text, vocabulary):
    return _numbers(text, vocabulary, lambda c: _bytes(c, len(vocabulary))) + 1


@mistake(
    ko="어휘를 정렬한 차례로 번호를 매겼습니다. 받은 vocabulary에서의 자리를 쓰세요.",
    en="Characters were numbered in sorted order. Use their places in the given vocabulary.",
    breaks="known",
    see="encode",
)
def encode__sorted(text, vocabulary):
    vocabulary = "".join(sorted(vocabulary))
    return _numbers(text, vocabulary, lambda c: _bytes(c, len(vocabulary)))


@mistake(
    ko="글에 처음 나온 차례로 번호를 매겼습니다. 받은 vocabulary에서의 자리를 쓰세요.",
    en="Characters were numbered as they first come in the text. Use their places in the given vocabulary.",
    breaks="known",
    see="encode",
)
def encode__by_first_use(text, vocabulary):
    used = "".join(dict.fromkeys(text))
    return np.array([used.index(c) for c in text], dtype=int)


@mistake(
    ko="빈칸과 줄바꿈이 사라졌습니다. 이것들도 글자이므로 번호를 주세요.",
    en="Blanks and line breaks are gone. They are characters as well, so give them their numbers.",
    breaks="known",
    see="encode",
)
def encode__without_blanks(text, vocabulary):
    return _numbers("".join(text.split()), vocabulary, lambda c: _bytes(c, len(vocabulary)))


@mistake(
    ko="음절이 자모로 풀렸습니다(NFD). 글을 그대로 두고 글자마다 찾으세요.",
    en="Syllables were taken apart into letters (NFD). Leave the text as it is and look up each character.",
    breaks="known",
    see="bytes",
)
def encode__taken_apart(text, vocabulary):
    text = unicodedata.normalize("NFD", text)
    return _numbers(text, vocabulary, lambda c: _bytes(c, len(vocabulary)))


@mistake(
    ko="아는 글자도 모두 바이트로 적었습니다. 어휘에 있는 글자는 그 자리가 번호입니다.",
    en="Known characters were written as bytes, too. A character of the vocabulary becomes its place.",
    breaks="known",
    see="encode",
)
def encode__all_bytes(text, vocabulary):
    if len(vocabulary) == 1:
        return np.zeros(len(text), dtype=int)
    return np.array(_bytes(text, len(vocabulary)), dtype=int)


@mistake(
    ko="번호 대신 유니코드 번호(ord)를 썼습니다. 어휘에서의 자리를 쓰세요.",
    en="Unicode numbers (ord) were used. Use the place in the vocabulary.",
    breaks="known",
    see="encode",
)
def encode__code_points(text, vocabulary):  # noqa: ARG001
    return np.array([ord(c) for c in text], dtype=int)


@mistake(
    ko="대문자와 소문자를 같게 보았습니다. 글자를 바꾸지 말고 그대로 찾으세요.",
    en="Capitals were made small. Look up characters as they are.",
    breaks="known",
    see="encode",
)
def encode__lower(text, vocabulary):
    return _numbers(text.lower(), vocabulary.lower(), lambda c: _bytes(c, len(vocabulary)))


@mistake(
    ko="모르는 글자를 건너뛰었습니다. 바이트마다 V + 바이트로 적으세요.",
    en="Unknown characters are left out. Write V + b for each of their bytes.",
    breaks="unknown",
    see="bytes",
)
def encode__skips_unknown(text, vocabulary):
    return _numbers(text, vocabulary, lambda c: [])  # noqa: ARG005


@mistake(
    ko="모르는 글자가 모두 같은 번호가 되어 되돌릴 수 없습니다. 바이트마다 V + 바이트로 적으세요.",
    en="All unknown characters have one number, and nobody can turn it back. Write V + b for each byte.",
    breaks="unknown",
    see="bytes",
)
def encode__one_for_unknown(text, vocabulary):
    return _numbers(text, vocabulary, lambda c: [len(vocabulary)])  # noqa: ARG005


@mistake(
    ko="바이트에 V를 더하지 않아 어휘의 번호와 겹칩니다. 바이트 b는 V + b가 됩니다.",
    en="V was not added to the bytes, which now look like numbers of the vocabulary. A byte b becomes V + b.",
    breaks="unknown",
    see="bytes",
)
def encode__bytes_without_v(text, vocabulary):
    return _numbers(text, vocabulary, lambda c: _bytes(c, 0))


@mistake(
    ko="바이트가 아니라 유니코드 번호를 V에 더했습니다. UTF-8 바이트마다 V + 바이트로 적으세요.",
    en="The Unicode number was added to V. Write V + b for each byte in UTF-8.",
    breaks="unknown",
    see="bytes",
)
def encode__unknown_code_points(text, vocabulary):
    return _numbers(text, vocabulary, lambda c: [len(vocabulary) + ord(c)])


@mistake(
    ko="UTF-16 바이트를 썼습니다. UTF-8로 바꾸세요.",
    en="The bytes are those of UTF-16. Encode in UTF-8.",
    breaks="unknown",
    see="bytes",
)
def encode__utf16(text, vocabulary):
    return _numbers(text, vocabulary, lambda c: [len(vocabulary) + b for b in c.encode("utf-16-le")])


@mistake(
    ko="EUC-KR(cp949) 바이트를 썼습니다. UTF-8로 바꾸세요.",
    en="The bytes are those of EUC-KR (cp949). Encode in UTF-8.",
    breaks="unknown",
    see="bytes",
)
def encode__cp949(text, vocabulary):
    return _numbers(text, vocabulary, lambda c: [len(vocabulary) + b for b in c.encode("cp949", errors="replace")])


@mistake(
    ko="모르는 글자의 첫 바이트만 적었습니다. 모든 바이트를 적으세요.",
    en="Only the first byte of an unknown character was written. Write all of them.",
    breaks="unknown",
    see="bytes",
)
def encode__first_byte(text, vocabulary):
    return _numbers(text, vocabulary, lambda c: _bytes(c, len(vocabulary))[:1])


@mistake(
    ko="모르는 글자의 바이트가 글의 끝으로 갔습니다. 글자가 있던 자리에 적으세요.",
    en="Bytes of unknown characters went to the end of the text. Write them where the character was.",
    breaks="unknown",
    see="bytes",
)
def encode__bytes_at_the_end(text, vocabulary):
    known, unknown = ("".join(c for c in text if (c in vocabulary) is kind) for kind in (True, False))
    return _numbers(known + unknown, vocabulary, lambda c: _bytes(c, len(vocabulary)))


@mistake(
    ko="글자마다 원-핫 벡터를 돌려주었습니다. 번호만 돌려주세요.",
    en="A one-hot vector for each character came back. Return numbers only.",
    breaks="form",
    see="encode",
)
def encode__one_hot(text, vocabulary):
    return np.eye(len(vocabulary) + 256, dtype=int)[_numbers(text, vocabulary, lambda c: _bytes(c, len(vocabulary)))]


@mistake(
    ko="번호가 실수입니다. 정수로 된 배열을 돌려주세요.",
    en="The numbers are floats. Return an array of integers.",
    breaks="form",
    see="encode",
)
def encode__floats(text, vocabulary):
    return _numbers(text, vocabulary, lambda c: _bytes(c, len(vocabulary))).astype(float)


@mistake(
    ko="빈 글의 배열이 실수입니다. 빈 글에도 정수로 된 빈 배열을 돌려주세요.",
    en="The array of an empty text is one of floats. Return an empty array of integers for it, too.",
    breaks="empty",
    see="encode",
)
def encode__empty_floats(text, vocabulary):
    return np.array(list(_numbers(text, vocabulary, lambda c: _bytes(c, len(vocabulary)))))


@mistake(
    ko="빈 글에서 오류가 납니다. 이어 붙일 것이 없어도 정수로 된 빈 배열을 돌려주세요.",
    en="An empty text raises an error. Return an empty array of integers where there is nothing to join.",
    breaks="empty",
    see="encode",
)
def encode__empty_raises(text, vocabulary):
    return np.concatenate([_numbers(c, vocabulary, lambda c: _bytes(c, len(vocabulary))) for c in text])


@mistake(
    ko="글자 사이에 빈칸이 들어갔습니다. 아무것도 끼우지 말고 이으세요.",
    en="There are blanks between characters. Join them with nothing in between.",
    breaks="characters",
    see="encode",
)
def decode__with_blanks(ids, vocabulary):
    return " ".join(_texts(ids, vocabulary, lambda run: run.decode(errors="replace")))


@mistake(
    ko="번호를 유니코드 번호로 읽었습니다(chr). 어휘에서 그 자리의 글자를 찾으세요.",
    en="Numbers were read as Unicode numbers (chr). Take the character at that place of the vocabulary.",
    breaks="characters",
    see="encode",
)
def decode__chr(ids, vocabulary):  # noqa: ARG001
    return "".join(chr(i) for i in ids)


@mistake(
    ko="번호가 1부터라고 보았습니다. 0번이 어휘의 첫 글자입니다.",
    en="Numbers are taken to begin at 1. Number 0 is the first character of the vocabulary.",
    breaks="characters",
    see="encode",
)
def decode__from_1(ids, vocabulary):
    shifted = vocabulary[-1] + vocabulary[:-1]
    return _texts(ids, shifted, lambda run: run.decode(errors="replace"))


@mistake(
    ko="바이트를 버렸습니다. 나란한 바이트를 모아 글자로 되돌리세요.",
    en="Bytes are left out. Collect those side by side and turn them into characters.",
    breaks="bytes",
    see="bytes",
)
def decode__drops_bytes(ids, vocabulary):
    return _texts(ids, vocabulary, lambda run: "")  # noqa: ARG005


@mistake(
    ko="바이트마다 따로 글자로 바꾸었습니다. 한 글자의 바이트를 모은 다음 한 번에 디코딩하세요.",
    en="Each byte became a character by itself. Collect the bytes of a character, then decode them at once.",
    breaks="bytes",
    see="bytes",
)
def decode__byte_by_byte(ids, vocabulary):
    return _texts(ids, vocabulary, lambda run: "".join(chr(b) for b in run))


@mistake(
    ko="바이트를 하나씩 디코딩해, 여러 바이트로 된 글자가 �들이 되었습니다. 한 글자의 바이트를 모은 다음 디코딩하세요.",
    en="Bytes were decoded one at a time, and those of longer characters became �. Collect the bytes of a character first.",
    breaks="bytes",
    see="bytes",
)
def decode__each_byte_alone(ids, vocabulary):
    return _texts(ids, vocabulary, lambda run: "".join(bytes([b]).decode(errors="replace") for b in run))


@mistake(
    ko="글이 바이트로 끝나면 그 끝이 빠집니다. 반복문이 끝난 다음 모아 둔 바이트도 디코딩하세요.",
    en="Where a text ends in bytes, its end is lost. After the loop, decode what is still collected.",
    breaks="bytes",
    see="bytes",
)
def decode__end_is_lost(ids, vocabulary):
    known = [k for k, i in enumerate(ids) if i < len(vocabulary)]
    return _texts(ids[: known[-1] + 1] if known else ids[:0], vocabulary, lambda run: run.decode(errors="replace"))


@mistake(
    ko="모르는 글자가 모두 3바이트라고 보았습니다. 한글은 그렇지만 é는 2바이트, 그림 글자는 4바이트입니다.",
    en="Every unknown character is taken to have 3 bytes. Hangul has, but é takes 2 and an emoji takes 4.",
    breaks="bytes",
    see="bytes",
)
def decode__always_three(ids, vocabulary):
    def decoded(run):
        if len(run) < 3:
            return run.decode(errors="replace") if len(run) == 1 else ""
        return "".join(run[i : i + 3].decode(errors="replace") for i in range(0, len(run), 3))

    return _texts(ids, vocabulary, decoded)


@mistake(
    ko="바이트를 EUC-KR(cp949)로 읽었습니다. UTF-8로 읽으세요.",
    en="Bytes are read as EUC-KR (cp949). Read them as UTF-8.",
    breaks="bytes",
    see="bytes",
)
def decode__cp949(ids, vocabulary):
    return _texts(ids, vocabulary, lambda run: run.decode("cp949", errors="replace"))


@mistake(
    ko='글자가 되지 않는 바이트에서 오류가 납니다. `errors="replace"`를 쓰세요.',
    en='Bytes that make no character raise an error. Use `errors="replace"`.',
    breaks="broken",
    see="bytes",
)
def decode__strict(ids, vocabulary):
    V = len(vocabulary)
    return b"".join(vocabulary[i].encode() if i < V else bytes([i - V]) for i in ids).decode()


@mistake(
    ko="글자가 되지 않는 바이트가 흔적 없이 사라졌습니다. �로 바꾸세요.",
    en="Bytes that make no character are gone without a trace. Turn them into �.",
    breaks="broken",
    see="bytes",
)
def decode__ignores(ids, vocabulary):
    return _texts(ids, vocabulary, lambda run: run.decode(errors="ignore"))


@mistake(
    ko="글자가 되지 않는 바이트를 물음표로 바꾸었습니다. �(U+FFFD)로 바꾸세요.",
    en="Bytes that make no character became question marks. Turn them into � (U+FFFD).",
    breaks="broken",
    see="bytes",
)
def decode__question_marks(ids, vocabulary):
    return _texts(ids, vocabulary, lambda run: run.decode(errors="replace").replace("\ufffd", "?"))


def _strictly(run):
    try:
        return run.decode()
    except UnicodeDecodeError:
        return "\ufffd"


@mistake(
    ko="나란한 바이트 가운데 하나라도 글자가 되지 않으면 모두가 � 하나로 바뀌었습니다. 글자가 되는 바이트는 글자로 되돌리세요.",
    en="Where one of several bytes side by side makes no character, all of them became a single �. Those that do make characters have to be kept.",
    breaks="broken",
    see="bytes",
)
def decode__whole_run_lost(ids, vocabulary):
    return _texts(ids, vocabulary, _strictly)


@mistake(
    ko="글의 맨 끝에 홀로 남은 바이트가 사라졌습니다. 마지막 바이트도 �로 바꾸세요.",
    en="A byte left over at the very end of the text is gone. Turn the last byte into �, too.",
    breaks="broken",
    see="bytes",
)
def decode__waits_for_the_rest(ids, vocabulary):
    reader, V = codecs.getincrementaldecoder("utf-8")("replace"), len(vocabulary)
    return "".join(reader.decode(vocabulary[i].encode() if i < V else bytes([i - V])) for i in ids)


@mistake(
    ko="글자와 그 위의 점이 한 글자로 합쳐졌습니다. 글을 정규화하지 말고 글자마다 그대로 적으세요.",
    en="A letter and the accent above it became one character. Write each character as it is, and do not normalize the text.",
    breaks="unknown",
    see="bytes",
)
def encode__normalized(text, vocabulary):
    return _numbers(unicodedata.normalize("NFC", text), vocabulary, lambda c: _bytes(c, len(vocabulary)))


@mistake(
    ko="글 끝의 줄바꿈이 사라졌습니다. 줄바꿈도 다른 글자와 같은 글자입니다.",
    en="A line break at the end of the text is lost. Line breaks are characters like any other.",
    breaks="known",
    see="encode",
)
def encode__last_line_break_lost(text, vocabulary):
    return _numbers("\n".join(text.splitlines()), vocabulary, lambda c: _bytes(c, len(vocabulary)))
