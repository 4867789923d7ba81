"""What the machine refuses is told in a sentence."""

import errno
import os
from pathlib import Path

import pytest

from macros.os_errors import explained


def refused(number: int, *place: str) -> OSError:
    return OSError(number, os.strerror(number), *place)


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (refused(errno.ENOSPC, "/a/b"), "Hết chỗ trên đĩa: /a/b. Hãy xóa bớt tệp"),
        (
            refused(errno.EACCES, "/a/b"),  # on Windows also what a program has open
            "Không được phép đọc hoặc ghi: /a/b. Hãy đóng chương trình đang mở",
        ),
        (refused(errno.ENOTEMPTY, "/a/b"), "Đã có sẵn: /a/b. Hãy xem lại chỗ ấy"),
        (refused(errno.ENOENT, "/a/b"), "Không có tệp hoặc thư mục này: /a/b. Hãy xem lại tên"),
        (OSError(errno.ENOSPC, "", "/from", None, "/to"), "Hết chỗ trên đĩa: /to. Hãy xóa bớt tệp"),
        (refused(errno.EISDIR, "/a/b"), "Đây là thư mục, không phải tệp: /a/b. Hãy ghi tên tệp"),
        (refused(errno.ENAMETOOLONG, "/a/b"), "Tên quá dài: /a/b. Hãy chọn tên ngắn hơn"),
        (refused(errno.EIO, "/a/b"), "Máy báo lỗi “Input/output error”: /a/b. Hãy sửa"),
        (refused(errno.ENOSPC), "Hết chỗ trên đĩa: site. Hãy xóa bớt tệp"),
        (OSError("không rõ"), "Máy báo lỗi “không rõ”: site. Hãy sửa"),
    ],
)
def test_what_where_and_what_to_do(error: OSError, told: str) -> None:
    assert explained(error, Path("site")).startswith(told)
    assert explained(error, Path("site")).endswith(" rồi chạy lại.")


def test_where_nobody_knows_the_place() -> None:
    assert explained(refused(errno.EROFS)).startswith("Ổ đĩa chỉ cho đọc. Hãy chọn nơi khác")
