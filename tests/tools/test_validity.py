from pathlib import Path

from tests.tools.validity import Exemption, faults

HEAD = '<!doctype html><html lang="vi"><title>Kế hoạch</title>'


def test_errors_are_reported_with_their_place_unless_exempt(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    (folder / "a").mkdir(parents=True)
    (folder / "index.html").write_text(f"{HEAD}<p>Sở Nội vụ</p>", encoding="utf-8")
    (folder / "a" / "index.html").write_text(
        f'{HEAD}\n<p><div id="x"></div>\n<p id="x" foo="1">', encoding="utf-8"
    )
    (folder / "data.json").write_text("{", encoding="utf-8")
    found = faults(folder)
    assert found == [
        "a/index.html:3:1: Attribute “foo” not allowed on element “p” at this point.",
        "a/index.html:3:1: Duplicate ID “x”.",
    ]

    exemptions = (
        Exemption("Duplicate ID", '<p id="x"', "a test"),
        Exemption("Duplicate ID", "<b", "a test"),
    )
    assert faults(folder, exemptions) == [
        found[0],
        "no such error any more, remove its exemption: Duplicate ID <b",
    ]
