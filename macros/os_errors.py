"""What the machine refuses, in a sentence: what, where, and what to do about it."""

import errno

_DENIED = (  # on Windows also what another program has open
    "Không được phép đọc hoặc ghi",
    "Hãy đóng chương trình đang mở tệp hoặc thư mục ấy, hoặc xem lại quyền của nó",
)
_THERE = ("Đã có sẵn", "Hãy xem lại chỗ ấy")
_FULL = ("Hết chỗ trên đĩa", "Hãy xóa bớt tệp (số tệp cũng có hạn)")
_REFUSALS = {
    errno.EACCES: _DENIED,
    errno.EPERM: _DENIED,
    errno.EEXIST: _THERE,
    errno.ENOTEMPTY: _THERE,
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.ENOMEM: ("Máy hết bộ nhớ", "Hãy đóng bớt chương trình"),
    errno.EROFS: ("Ổ đĩa chỉ cho đọc", "Hãy chọn nơi khác để ghi"),
    errno.EISDIR: ("Đây là thư mục, không phải tệp", "Hãy ghi tên tệp"),
    errno.ENOTDIR: ("Đây là tệp, không phải thư mục", "Hãy xem lại đường dẫn"),
    errno.ENAMETOOLONG: ("Tên quá dài", "Hãy chọn tên ngắn hơn"),
    errno.ENOENT: ("Không có tệp hoặc thư mục này", "Hãy xem lại tên"),
}


def explained(error: OSError, place: object = "") -> str:
    """The error in Vietnamese; `place` is where it happened, if the system does not say that."""
    other = (f"Máy báo lỗi “{error.strerror or error}”", "Hãy sửa chỗ ấy")
    what, advice = _REFUSALS.get(error.errno or 0, other)
    where = error.filename2 or error.filename or place  # of two files, the one that is written
    return (
        f"{what}: {where}. {advice} rồi chạy lại." if where else f"{what}. {advice} rồi chạy lại."
    )
