"""Publishes an earlier site again: the one before the last build, or another of the kept ones.

    python3 scripts/rollback.py [number] [--list] [-d folder] [--in-place]

The site that it replaces is kept in turn, so that the command, given again, takes itself back.
Needs nothing installed.
"""

import argparse
import datetime
import sys
from pathlib import Path

import bootstrap

sys.path.insert(0, str(bootstrap.ROOT))


def main() -> int:
    from macros.adapter import site_folder
    from macros.adapter.turns import Turn

    arguments = _arguments()
    site: Path = arguments.folder.resolve()
    turn = Turn(site.with_name(f".{site.name}.lock"))
    try:
        site_folder.clear(site)
        kept = site_folder.kept(site)
        if not kept:
            print(f"Không giữ trang nào của {site} từ trước.", file=sys.stderr)
            return 1
        lines = [
            f"{number}. {_said(path / site_folder.MARK)}" for number, path in enumerate(kept, 1)
        ]
        if arguments.list:
            print(*lines, sep="\n")
            return 0
        if arguments.number > len(kept):
            print("Không có số này. Các trang còn giữ:", *lines, sep="\n", file=sys.stderr)
            return 1
        site_folder.put_back(kept[arguments.number - 1], site, in_place=arguments.in_place)
        print(f"Đã đưa lại vào {site}:", lines[arguments.number - 1], sep="\n")
    finally:
        turn.end()
    return 0


def _said(mark: Path) -> str:
    """Of which data a kept site is, and when another took its place."""
    about = mark.read_text(encoding="utf-8").partition("\n")[0] if mark.is_file() else ""
    when = mark.parent.name.rpartition("-")[2].partition(".")[0]
    replaced = datetime.datetime.strptime(f"{when}+0000", "%Y%m%d%H%M%S%z").astimezone()
    return f"{about or 'Không rõ dữ liệu'}, được thay lúc {replaced:%H:%M:%S ngày %d/%m/%Y}"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Đưa lại trang đã xuất bản trước đây.")
    parser.add_argument("number", nargs="?", type=_position, default=1, help="số trong danh sách")
    parser.add_argument("--list", action="store_true", help="chỉ liệt kê các trang còn giữ")
    parser.add_argument(
        "-d", dest="folder", type=Path, default=bootstrap.ROOT / "site", help="thư mục của trang"
    )
    parser.add_argument(
        "--in-place", action="store_true", help="thay từng tệp, khi có máy chủ giữ chính thư mục ấy"
    )
    return parser.parse_args()


def _position(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError
    return number


if __name__ == "__main__":
    bootstrap.run(main)
