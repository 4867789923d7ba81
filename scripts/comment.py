"""Posts the report of a pull request's run as one comment on it, or renews the comment.

    python3 scripts/comment.py

Run by the workflow `Comment` with the code of main, after a run that may have executed anyone's
code. Of that run only the report is taken, and as a stranger's; which pull request it belongs to is
asked of the host. Standard library only.
"""

import io
import json
import os
import zipfile
from pathlib import Path
from typing import Any
from urllib.parse import quote
from urllib.request import Request, urlopen

import bootstrap
from comment_text import MARKER, comment

MOST_BYTES = 1_000_000  # of the artifact, packed and unpacked
AUTHOR = "github-actions[bot]"  # whose comments are ours: anyone can write our marker


def main() -> int:
    run = json.loads(Path(os.environ["GITHUB_EVENT_PATH"]).read_text(encoding="utf-8"))
    run = run["workflow_run"]
    number = pull_request(run)
    if number is None:
        print("Không còn yêu cầu gộp nào mở ở đúng lần sửa này.")
        return 0
    body = comment(
        report(run["id"]),
        passed=run["conclusion"] == "success",
        run=run["html_url"],
        repository=f"{os.environ['GITHUB_SERVER_URL']}/{os.environ['GITHUB_REPOSITORY']}",
    )
    post(number, body)
    with Path(os.environ["GITHUB_OUTPUT"]).open("a", encoding="utf-8") as output:
        output.write(f"number={number}\n")
    return 0


def pull_request(run: dict[str, Any]) -> int | None:
    """The open pull request whose newest commit the run has checked.

    Asked by branch: the host knows no pull request of a commit that is in a fork only.
    """
    if run["head_repository"] is None:  # the fork is gone
        return None
    owner = run["head_repository"]["owner"]["login"]
    head = quote(f"{owner}:{run['head_branch']}", safe="")
    for found in _api(f"pulls?state=open&head={head}"):
        place = found["head"]
        same_place = (place["repo"] or {}).get("id") == run["head_repository"]["id"]
        if same_place and place["sha"] == run["head_sha"]:
            return int(found["number"])
    return None


def report(run: int) -> bytes | None:
    """What the run left as its report; None when there is none, or it is no honest one."""
    listed = _api(f"actions/runs/{run}/artifacts?name=review")["artifacts"]
    if not listed or listed[0]["size_in_bytes"] > MOST_BYTES:
        return None
    with _ask(f"actions/artifacts/{listed[0]['id']}/zip") as answer:
        packed = answer.read(MOST_BYTES + 1)
    try:
        with zipfile.ZipFile(io.BytesIO(packed)) as archive, archive.open("review.md") as file:
            unpacked = file.read(MOST_BYTES + 1)  # whatever size the archive claims
    except Exception:  # what a broken archive makes its library raise differs with the packing
        return None
    return unpacked if max(len(packed), len(unpacked)) <= MOST_BYTES else None


def post(number: int, body: str) -> None:
    """Renews our comment on the pull request, or writes the first one."""
    ours, page = None, 1
    while ours is None and (listed := _api(f"issues/{number}/comments?per_page=100&page={page}")):
        page += 1
        ours = next(
            (
                one["id"]
                for one in listed
                if one["user"]["login"] == AUTHOR and one["body"].startswith(MARKER)
            ),
            None,
        )
    if ours is None:
        _api(f"issues/{number}/comments", "POST", {"body": body})
    else:
        _api(f"issues/comments/{ours}", "PATCH", {"body": body})


def _api(path: str, method: str = "GET", content: dict[str, str] | None = None) -> Any:
    with _ask(path, method, content) as answer:
        return json.load(answer)


def _ask(path: str, method: str = "GET", content: dict[str, str] | None = None) -> Any:
    address = f"{os.environ['GITHUB_API_URL']}/repos/{os.environ['GITHUB_REPOSITORY']}/{path}"
    data = None if content is None else json.dumps(content).encode()
    request = Request(address, data, {"Accept": "application/vnd.github+json"}, method=method)
    # Unredirected: the artifact is fetched from another host, which must not learn the token.
    request.add_unredirected_header("Authorization", f"Bearer {os.environ['GITHUB_TOKEN']}")
    return urlopen(request, timeout=30)


if __name__ == "__main__":
    bootstrap.run(main)
