"""PyYAML's syntax errors, said to an editor in Vietnamese."""

from typing import NamedTuple

import yaml

from macros.problems import Problem
from macros.recognisers.patterns import late_pattern


class _Explanation(NamedTuple):
    what: str
    hint: str
    at_start: bool = False  # show where the construct begins, not where the parser gave up


_UNCLOSED_QUOTE = _Explanation(
    "Dấu nháy mở ở đây chưa được đóng",
    "thêm dấu nháy đóng cùng loại ở cuối giá trị",
    at_start=True,
)
_UNCLOSED_LIST = _Explanation(
    "Ngoặc vuông mở ở đây chưa được đóng, hoặc thiếu dấu phẩy giữa hai mục",
    "thêm “]” ở cuối danh sách",
    at_start=True,
)
_UNCLOSED_MAPPING = _Explanation(
    "Ngoặc nhọn mở ở đây chưa được đóng, hoặc thiếu dấu phẩy giữa hai mục",
    "thêm “}” ở cuối",
    at_start=True,
)
_TAB = _Explanation(
    "Thụt đầu dòng bằng phím Tab",
    "thay mỗi Tab bằng dấu cách, thẳng cột với các dòng cùng cấp",
)
_NO_COLON = _Explanation(
    "Thiếu dấu hai chấm sau khóa",
    "viết “khóa: giá trị”, có dấu cách sau dấu hai chấm; "
    "nếu là chữ nối của dòng trên thì thụt vào sâu hơn dòng trên",
    at_start=True,
)
_STRAY_COLON = _Explanation(
    "Dấu hai chấm đứng sai chỗ",
    "nếu nó thuộc giá trị thì đặt cả giá trị trong dấu nháy; "
    "nếu đây là khóa mới thì xem lại thụt đầu dòng của dòng này và dòng trên",
)
_NO_KEY = _Explanation("Thiếu khóa trước dấu hai chấm", "viết “khóa: giá trị”")
_INDENTATION = _Explanation(
    "Sai thụt đầu dòng",
    "dòng này phải thẳng cột với các dòng cùng cấp ở trên (cùng là khóa, hoặc cùng bắt đầu "
    "bằng “- ”), hoặc thụt vào sâu hơn nếu là phần trong",
)
_STRAY_TEXT = _Explanation(
    "Thừa chữ sau giá trị",
    "nếu giá trị có dấu nháy bên trong thì đặt cả giá trị trong một cặp nháy khác loại",
)
_BAD_START = _Explanation(
    "Giá trị không được bắt đầu bằng ký tự này", "đặt cả giá trị trong dấu nháy"
)
_NO_VALUE = _Explanation(
    "Thiếu giá trị, hoặc thừa dấu này", "bỏ dấu thừa, hoặc viết null nếu chưa biết giá trị"
)
_BAD_ESCAPE = _Explanation(
    "Dấu “\\” trong nháy kép không đúng cách viết", "viết “\\\\”, hoặc dùng nháy đơn"
)
_BLOCK_HEADER = _Explanation(
    "Sau “|” hoặc “>” không được có chữ trên cùng dòng", "chuyển chữ xuống dòng dưới, thụt vào"
)
_TAG = _Explanation("Không dùng thẻ kiểu (!)", "bỏ thẻ, hoặc đặt cả giá trị trong dấu nháy")
_ANCHOR = _Explanation(
    "Giá trị không được bắt đầu bằng “&” hoặc “*”", "đặt cả giá trị trong dấu nháy"
)
_DIRECTIVE = _Explanation("Dòng bắt đầu bằng “%” không hợp lệ", "bỏ dòng này")
_OTHER = _Explanation("Tệp không đúng cú pháp YAML", "xem lại dòng này và dòng ngay trên")

# The C parser and the Python one word the same error differently; both are met here.
# The first pattern found in "context; problem" decides.
_EXPLANATIONS = tuple(
    (late_pattern(pattern), explanation)
    for pattern, explanation in (
        (r"quoted scalar; found unexpected (end of stream|document)", _UNCLOSED_QUOTE),
        (r"(?i)quoted scalar; .*(escape|unicode|hexdec)", _BAD_ESCAPE),
        (r"block scalar; ", _BLOCK_HEADER),
        (r"flow sequence; .*expected ',' or ']'", _UNCLOSED_LIST),
        (r"flow mapping; .*expected ',' or '}'", _UNCLOSED_MAPPING),
        (r"could not find expected ':'", _NO_COLON),
        (r"mapping values are not allowed|unexpected ':'", _STRAY_COLON),
        (r"cannot start any token", _BAD_START),
        (r"expected (the )?node content", _NO_VALUE),
        (r"alias|anchor", _ANCHOR),
        (r"\btag\b", _TAG),
        (r"directive|<document start>|document start", _DIRECTIVE),
        (r"expected key|expected '-' indicator|<block end>|not allowed", _INDENTATION),
    )
)


def syntax_problem(error: yaml.MarkedYAMLError, name: str, text: str) -> Problem:
    """The problem that stopped the parser in `text`, the content of the file called `name`."""
    lines = text.split("\n")
    stop = _place(error.problem_mark or error.context_mark, lines)
    explanation = _explanation(error, lines[stop[0] - 1], stop[1])
    line, column = stop
    hint = explanation.hint
    if explanation.at_start and error.context_mark:
        line, column = _place(error.context_mark, lines)
        hint += f" (bộ đọc dừng ở dòng {stop[0]}, cột {stop[1]})"
    elif explanation is _BAD_ESCAPE:  # the parsers stop at various characters of the escape
        column = lines[line - 1].rfind("\\", 0, column) + 1 or column
    found = lines[line - 1][column - 1 :].rstrip()
    return Problem(name, line, column, explanation.what, found=found, hint=hint)


def _place(mark: yaml.Mark | None, lines: list[str]) -> tuple[int, int]:
    """1-based line and column of `mark`; an end of file stays on the last line."""
    if mark is None:
        return 1, 1
    if mark.line < len(lines):
        return mark.line + 1, min(mark.column, len(lines[mark.line])) + 1
    return len(lines), len(lines[-1]) + 1


def _explanation(error: yaml.MarkedYAMLError, line: str, column: int) -> _Explanation:
    margin = len(line) - len(line.lstrip())
    here = line[column - 1 : column]
    if "\t" in line[:margin] or here == "\t":
        return _TAB
    words = f"{error.context or ''}; {error.problem or ''}"
    found = next((item for pattern, item in _EXPLANATIONS if pattern.search(words)), _OTHER)
    if found is _INDENTATION and here == ":":
        return _NO_KEY
    if found is _INDENTATION and column > margin + 1:
        return _STRAY_TEXT
    return found
