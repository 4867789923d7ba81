"""The generator beside ours makes the same pages: a frame around each article, and all files."""

from pathlib import Path

from tests.tools.hugo_report import HugoReport, hugo, lay_out
from tests.tools.running import run

FRAME = "<!DOCTYPE html><title>{}</title><body><p>{{{{ x }}}}</p>{}</body>"


def test_it_puts_every_article_into_the_frame_and_copies_the_rest(tmp_path: Path) -> None:
    site = tmp_path / "site"
    articles = {
        "": "<article><h1>Ấn đầu</h1></article>",
        "co-quan/": "<article>{{ .Title }} **chữ**</article>",
        "co-quan/so-a/": "<article><p>a</p>\n\n    <p>b &amp; c</p></article>",
    }
    for url, article in articles.items():
        (site / url).mkdir(parents=True, exist_ok=True)
        (site / url / "index.html").write_text(FRAME.format("x", article), encoding="utf-8")
    (site / "api").mkdir()
    (site / "api/a.json").write_text("{}", encoding="utf-8")
    lay_out(site, tmp_path / "hugo")
    taken = run([str(hugo()), "--quiet"], tmp_path / "hugo")
    made = tmp_path / "hugo/public"
    found = {
        path.relative_to(made).as_posix(): path.read_text(encoding="utf-8")
        for path in made.rglob("*.*")
    }
    wanted = {f"{url}index.html": FRAME.format(url, one) for url, one in articles.items()}
    assert found == wanted | {"api/a.json": "{}"}
    assert taken.seconds > 0


def test_the_middle_pair_is_judged() -> None:
    ours, its, changed = [9.0, 4.0, 5.0], [1.0, 1.0, 1.0], [1.5, 0.5, 2.0]
    report = HugoReport(100, 4000, ours, its, changed)
    assert (report.ratio, report.changed_ratio) == (5, 1.5)
    first, second = report.text().splitlines()
    assert first.endswith("Hugo, given ready articles; ours 5.00: 5.0 times")
    assert second.endswith("1.50 ours after one changed plan: 1.5 times Hugo's full build")
    assert report.missed() == [
        "100: 5.0 times Hugo",
        "100: 1.5 times Hugo after one changed plan",
    ]
    assert HugoReport(100, 4000, ours=[4.0], hugo=[1.0], changed=[1.0]).missed() == []
