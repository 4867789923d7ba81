"""A Chromium for the browser tests: any that starts on this machine, else one is fetched.

Tried in turn: the one that the variable CHROMIUM names (then no other), Playwright's own, Chromium
on the path, Chrome, Edge; then Playwright's download; then Debian's package, when root.
"""

import contextlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from environment import install_debian
from playwright.sync_api import Browser, Error, Playwright, sync_playwright

DOWNLOAD_SECONDS = 300
# What Playwright turns off (of a switch given twice the last alone counts), and two pages of the
# browser's own address bar: loaded unseen for each context, they take longer than a page of ours.
OFF = (
    *("AimEnabled", "AvoidCorsURLLoaderRestartOnRedirect", "AvoidUnnecessaryBeforeUnloadCheckSync"),
    *("DestroyProfileOnBrowserClose", "HttpsFirstBalancedModeAutoEnable", "HttpsUpgrades"),
    *("LensOverlay", "MediaRouter", "NetworkTimeServiceQuerying", "OptimizationHints"),
    *("PaintHolding", "PreconnectToSearch", "TcpPortRandomizationWin"),
    *("ThirdPartyStoragePartitioning", "msEdgeUpdateLaunchServicesPreferredVersion"),
    *("msForceBrowserSignIn", "WebUIOmniboxAimPopup", "WebUIOmniboxPopup"),
)
MISSING = "Không có trình duyệt để thử. Hãy cài Chromium, Chrome hoặc Edge rồi chạy lại."


def launch(playwright: Playwright, *arguments: str) -> Browser:
    """Starts the first browser that can be started; FileNotFoundError tells what was tried.

    `arguments` are for its command line.
    """
    switches = [f"--disable-features={','.join(OFF)}", *arguments]
    tried = []
    for candidate in _candidates():
        try:
            return playwright.chromium.launch(args=switches, **candidate)
        except Error as error:
            tried.append(f"{candidate or 'Playwright'}: {error.message.splitlines()[0]}")
    raise FileNotFoundError("\n".join([MISSING, *tried]))


def obtain() -> str:
    """Finds or fetches a browser and tells its version; FileNotFoundError when none can be had."""
    fetches = () if "CHROMIUM" in os.environ else (_download, _install_package)
    for fetch in fetches:
        with contextlib.suppress(FileNotFoundError):
            return _version()
        fetch()
    return _version()


def _version() -> str:
    with sync_playwright() as playwright, launch(playwright) as browser:
        return browser.version


def _candidates() -> Iterator[dict[str, Any]]:
    """Launch options, the likeliest first."""
    if chosen := os.environ.get("CHROMIUM"):
        yield {"executable_path": chosen}
        return
    yield {}
    for name in ("chromium", "chromium-browser"):
        if path := shutil.which(name):
            yield {"executable_path": Path(path)}
    yield {"channel": "chrome"}
    yield {"channel": "msedge"}


def _download() -> None:
    """Playwright's own download; where the network is closed it fails within seconds."""
    print("Tải trình duyệt để thử…", flush=True)
    command = [sys.executable, "-m", "playwright", "install", "--only-shell", "chromium"]
    with contextlib.suppress(subprocess.TimeoutExpired):
        subprocess.run(command, capture_output=True, timeout=DOWNLOAD_SECONDS, check=False)


def _install_package() -> None:
    install_debian("chromium")
