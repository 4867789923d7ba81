"""What is kept of the theme's templates from one rebuild to the next, beside the library's own."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from macros.adapter.speed import CompiledTemplates, ThemeFiles


def test_the_theme_s_files_are_those_that_the_library_lists_outside_hidden_folders(
    tmp_path: Path,
) -> None:
    folders = [tmp_path / "theme", tmp_path / "overrides"]
    for folder in folders:
        for name in ("main.html", "partials/a b.html", ".icons/x/y.svg", "partials/.hidden/z"):
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(folder.name, encoding="utf-8")
    (folders[1] / "partials/chân-trang.html").write_text("", encoding="utf-8")
    listed = FileSystemLoader(folders).list_templates()
    ours = ThemeFiles(folders)
    assert ours.list_templates() == [name for name in listed if "/." not in f"/{name}"]
    assert len(ours.list_templates()) == 3
    assert Environment(loader=ours).get_template(".icons/x/y.svg").render() == "theme"


def test_a_kept_template_renders_as_one_compiled_anew_also_when_it_changed(
    tmp_path: Path,
) -> None:
    path, kept = tmp_path / "a.html", CompiledTemplates()
    for text in ("{{ x }} <&>", "{% for one in x %}{{ one }}{% endfor %}", "{{ x }} <&>"):
        path.write_text(text, encoding="utf-8")
        environments = [
            Environment(loader=FileSystemLoader(tmp_path), autoescape=True, bytecode_cache=cache)
            for cache in (kept, kept, None)
        ]
        made = {one.get_template("a.html").render(x="<ệ>") for one in environments}
        assert len(made) == 1
