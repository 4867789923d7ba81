"""Reads the words behind a command; what is wrong with them is one Vietnamese sentence, with 1.

For the commands of those who are no technicians.
"""

import argparse
import re
import sys
from typing import NoReturn

_SAID = (  # for what the library says
    (r"argument (\S+): expected one argument", "sau {} còn thiếu một giá trị"),
    (r"argument (\S+): ignored explicit argument .*", "sau {} không ghi gì"),
    (r"argument (\S+): invalid \S+ value: '(.*)'", "sau {} không ghi “{}” được"),
    (r"argument (\S+): not allowed with argument (\S+)", "chỉ một trong hai: {}, {}"),
    (r"the following arguments are required: (.*)", "thiếu {}"),
    (
        r"unrecognized arguments: (-\S*).*",
        "không có {}; tên tệp bắt đầu bằng dấu trừ thì ghi ./ ở trước",
    ),
    (
        r"unrecognized arguments: (\S*).*",
        'không rõ “{}”; tên tệp có dấu cách thì đặt giữa hai dấu nháy thẳng (")',
    ),
)


class Arguments(argparse.ArgumentParser):
    """What a command takes; no option is taken for another that begins alike."""

    def __init__(self, description: str) -> None:
        super().__init__(description=description, allow_abbrev=False)

    def error(self, message: str) -> NoReturn:
        """End with a sentence, without a usage that fills the window."""
        for said, ours in _SAID:
            if found := re.fullmatch(said, message, re.DOTALL):
                message = ours.format(*found.groups())
                break
        sys.exit(f"Lệnh chưa đúng: {message}.")
