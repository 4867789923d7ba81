"""Takes the pictures of the README: pages of the demonstration in headless Chromium, into .github/.

    python3 scripts/screenshots.py

Makes `.venv` at first use, unless the Python that starts it has the packages already.
"""

import base64
import tempfile
from pathlib import Path

import bootstrap

# Name, address, width and height of the window, scheme.
PICTURES = (
    ("front-page", "", 1080, 700, "light"),
    ("plan", "ke-hoach/93-qd-ubnd-2023/#muc-pl2", 1080, 700, "light"),
    ("phone", "co-quan/so-noi-vu-mau-an/", 360, 700, "dark"),
)
QUALITY = 60  # of WebP, in a hundred


def main() -> int:
    bootstrap.ensure("requirements-dev.txt", (*bootstrap.OF_SITE, "playwright"))
    from playwright.sync_api import sync_playwright

    from tests.synthetic.project import lay_out_demonstration
    from tests.tools.browser import launch
    from tests.tools.sites import build, served

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        project = Path(folder)
        lay_out_demonstration(project)
        with served(project / "demo") as url, launch(playwright) as browser:
            site = build(project, project / "demo", url, config="mkdocs-demo.yml")
            for name, address, width, height, scheme in PICTURES:
                window = {"width": width, "height": height}
                page = browser.new_page(viewport=window, color_scheme=scheme)  # type: ignore[arg-type]
                page.goto(site.url + address, wait_until="networkidle")
                asked = {"format": "webp", "quality": QUALITY, "optimizeForSpeed": False}
                taken = page.context.new_cdp_session(page).send("Page.captureScreenshot", asked)
                path = bootstrap.ROOT / f".github/{name}.webp"
                path.write_bytes(base64.b64decode(taken["data"]))
                print(f"{path.name}: {path.stat().st_size / 1000:.0f} kB")
    return 0


if __name__ == "__main__":
    bootstrap.run(main)
