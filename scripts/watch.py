"""Compares the site at a web address with the one that was built last.

    python3 scripts/watch.py URL [--manifest file] [--without-headers] [--without-links]

Looks at every file, at the headers and the certificate of the server, at links to other hosts and
at the date of security.txt. Lists what is wrong and ends with 1. Needs nothing installed.
"""

import argparse
import datetime
import sys
from pathlib import Path

import bootstrap

sys.path.insert(0, str(bootstrap.ROOT))


def main() -> int:
    from macros.watching import manifest
    from macros.watching.published import problems

    arguments = _arguments()
    try:
        built = manifest.read(arguments.manifest)
    except FileNotFoundError:
        print(f"Chưa có {arguments.manifest}: hãy dựng trang trước.", file=sys.stderr)
        return 2
    except ValueError:
        print(f"Không đọc được {arguments.manifest}: hãy dựng lại trang.", file=sys.stderr)
        return 2
    now = datetime.datetime.now(datetime.UTC)
    try:
        found = problems(
            arguments.address, built, now, headers=arguments.headers, links=arguments.links
        )
    except ValueError:
        print("Địa chỉ phải bắt đầu bằng http:// hoặc https://.", file=sys.stderr)
        return 2
    print(f"Đã so {len(built.files)} tệp với {arguments.address}.", *found, sep="\n- ")
    return 1 if found else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="So trang đang xuất bản với trang đã dựng.")
    parser.add_argument("address", metavar="URL", help="địa chỉ của trang")
    default = bootstrap.ROOT / "deploy/manifest.json"
    parser.add_argument("--manifest", type=Path, default=default, help="bản kê do lệnh dựng viết")
    parser.add_argument(
        "--without-headers",
        dest="headers",
        action="store_false",
        help="bỏ qua những dòng mà nơi đặt trang không cho khai (GitHub Pages)",
    )
    parser.add_argument(
        "--without-links", dest="links", action="store_false", help="bỏ qua liên kết ra ngoài"
    )
    return parser.parse_args()


if __name__ == "__main__":
    bootstrap.run(main)
