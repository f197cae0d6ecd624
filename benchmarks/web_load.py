"""Many readers and one writer at once: `python benchmarks/web_load.py [--readers 50] [--seconds 60]`.

A real `habeas serve` is started over a copy of a database (`--db`; else the bundled examples are read first), and
readers ask it for pages and the API without a pause while one client uploads reports and accepts and takes back what
was read, one after the other. Whatever answers with a fault (500 and above), not at all, or not in 30 seconds is
counted: there may be none.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import httpx

EXAMPLES = Path(__file__).parent.parent / "examples" / "reports"
PAGES = ("/", "/cases", "/people", "/reports", "/review", "/search?words=court", "/history", "/about")
PROGRAMS = ("/api/v1/cases", "/api/v1/search?words=court", "/api/v1/reports", "/api/v1/people")
WAIT = 30
Asked = tuple[float, str]
"""The seconds that one request took, and what went wrong, if anything."""


def main(arguments: Sequence[str]) -> int:
    """Print how many requests were answered, how fast and how many were not; fail if any was not."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--readers", type=int, default=50)
    options.add_argument("--seconds", type=float, default=60)
    options.add_argument("--db", type=Path, help="a SQLite file to begin with; it is copied")
    given = options.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "cases.db"
        if given.db:
            shutil.copy(given.db, file)
        else:
            _habeas(file, "add", str(EXAMPLES))
        with serving(file) as address:
            return _tell(load(address, given.readers, given.seconds), given.readers, given.seconds)


def load(address: str, readers: int, seconds: float) -> tuple[list[Asked], list[Asked]]:
    """Read with many clients and write with one for some seconds; give what readers and the writer asked."""
    until = time.monotonic() + seconds
    with httpx.Client(base_url=address, timeout=WAIT) as site:
        cases = [f"/cases/{one}" for one in dict.fromkeys(re.findall(r"p:[0-9a-f]{16}", site.get("/cases").text))]
    with ThreadPoolExecutor(readers + 1) as pool:
        reading = [pool.submit(_read, address, (*PAGES, *PROGRAMS, *cases[:8]), until, at) for at in range(readers)]
        writing = pool.submit(_write, address, until)
        return [one for each in reading for one in each.result()], writing.result()


def _read(address: str, paths: Sequence[str], until: float, first: int) -> list[Asked]:
    """Ask for one page after the other, each reader beginning with another one."""
    found: list[Asked] = []
    with httpx.Client(base_url=address, timeout=WAIT) as site:
        for at in count(first):
            if time.monotonic() > until:
                break
            found.append(_ask(site, "GET", paths[at % len(paths)]))
    return found


def _write(address: str, until: float) -> list[Asked]:
    """Upload a report, then accept a claim that was read and take it back, and so on."""
    found: list[Asked] = []
    with httpx.Client(base_url=address, timeout=WAIT) as site:
        csrf = re.search(r'name="csrf" value="([^"]+)"', site.get("/review").text)
        secret = csrf[1] if csrf else ""
        for number in count():
            if time.monotonic() > until:
                break
            text = f"Marta Lindqvist was arrested on {number % 28 + 1} March 2024 over fraud, court {number} said."
            form = {"csrf": secret, "text": text, "title": f"Report {number}"}
            found.append(_ask(site, "POST", "/uploads", form))
            claims = re.findall(r"claim:[0-9a-f]{24}", site.get("/review").text)
            if claims:
                judged = {"csrf": secret, "verb": "accept", "subject": claims[0], "next": "/review"}
                found.append(_ask(site, "POST", "/decisions", judged))
    return found


def _ask(site: httpx.Client, method: str, path: str, form: dict[str, str] | None = None) -> Asked:
    begun, wrong = time.perf_counter(), ""
    try:
        answer = site.request(method, path, data=form)
        if answer.status_code >= (400 if form else 500):
            wrong = f"{answer.status_code} {method} {path}"
    except httpx.HTTPError as error:
        wrong = f"{type(error).__name__} {method} {path}"
    return time.perf_counter() - begun, wrong


@contextmanager
def serving(file: Path) -> Iterator[str]:
    """Run `habeas serve` over a database; gives its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "habeas", "--db", str(file), "serve", "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            address = f"http://127.0.0.1:{port}"
            _wait(address)
            yield address
        finally:
            server.terminate()


def _wait(address: str) -> None:
    for _ in range(300):
        try:
            httpx.get(f"{address}/healthz", timeout=1).raise_for_status()
        except httpx.HTTPError:
            time.sleep(0.1)
        else:
            return
    raise SystemExit("the server did not start")


def _habeas(file: Path, *arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "habeas", "--db", str(file), *arguments], check=True, capture_output=True)


def _tell(asked: tuple[list[Asked], list[Asked]], readers: int, seconds: float) -> int:
    """Print the figures; give 1 where anything went wrong."""
    print(f"{readers} readers and one writer for {seconds:.0f} s, load {os.getloadavg()[0]:.1f}; ms by the clock")
    for what, some in zip(("read", "written"), asked, strict=True):
        took = sorted(1000 * one for one, _ in some) or [0.0]
        share = took[int(0.95 * (len(took) - 1))]
        rate = f"{len(some)} requests, {len(some) / seconds:.1f} a second"
        print(f"{what:8} {rate}; median {statistics.median(took):.0f}, 95% {share:.0f}, worst {took[-1]:.0f}")
    wrong = [fault for some in asked for _, fault in some if fault]
    print(f"{len(wrong)} errors {sorted(set(wrong))[:8]}")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
