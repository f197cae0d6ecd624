"""Take the pictures of the site: `make docs-image`.

The bundled reports in a fresh database, with a few decisions in it, served as `habeas serve` does and photographed in
Chromium, light and dark; nothing is painted in by hand.
"""

from __future__ import annotations

import base64
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import uvicorn
from playwright.sync_api import Page, sync_playwright

from habeas.adding import add
from habeas.records.correction import Correction
from habeas.store.opening import open_store
from habeas.store.store import Store
from habeas.web.app import create_app
from habeas.web.settings import Settings

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
WIDTH = 1280
COLOURS = 256
PAGES = (
    ("home", "/", 1000),
    ("case", "/cases/Hartwell-Moss", 1180),
    ("report", "/reports", 1000),
    ("review", "/review?kind=claim", 900),
    ("search", "/search?words=court", 960),
    ("people", "/people", 900),
)
"""Each picture: its name, the page, and how much of it is shown, in pixels."""
PIXELS = """async png => {
    const image = await createImageBitmap(await (await fetch("data:image/png;base64," + png)).blob());
    const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
    canvas.drawImage(image, 0, 0);
    const bytes = canvas.getImageData(0, 0, image.width, image.height).data;
    let text = "";
    for (let at = 0; at < bytes.length; at += 32768) text += String.fromCharCode(...bytes.subarray(at, at + 32768));
    return [image.width, image.height, btoa(text)];
}"""


def main(out: Path) -> None:
    """Fill a database, serve it, take every picture."""
    with tempfile.TemporaryDirectory() as folder, open_store(f"{folder}/habeas.db") as store:
        fill(store)
        chromium = subprocess.run([ROOT / ".ci" / "browser", "path"], capture_output=True, text=True, check=True)  # noqa: S603
        with serve(store) as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium.stdout.strip(), args=["--no-sandbox"])
            for scheme in ("light", "dark"):
                context = browser.new_context(
                    base_url=address, color_scheme=scheme, reduced_motion="reduce", locale="en-GB"
                )
                page, blank = context.new_page(), context.new_page()
                for name, path, height in PAGES:
                    page.set_viewport_size({"width": WIDTH, "height": height})
                    visit(page, name, path)
                    (out / f"{name}-{scheme}.png").write_bytes(small(blank, page.screenshot()))
            browser.close()


def fill(store: Store) -> None:
    """Keep the bundled reports, and decide what a team would have decided in its first hour."""
    for _ in add(store, [str(ROOT / "examples" / "reports")]):
        pass
    store.refresh()
    waiting = [item.claim.claim for item in store.queue({"claim"}, limit=3).items if item.claim]
    store.decide(waiting[0].id, "accept", by="ada")
    store.decide(
        waiting[1].id, "correct", by="ben", why="as the court's own record has it", value=Correction(place="Oster")
    )
    merged = store.merge("Raymond Pike", "Raymond Asher Pike", by="ben", why="one name")
    store.undo(merged.id, by="ada", why="father and son")
    store.refresh()


@contextmanager
def serve(store: Store) -> Iterator[str]:
    """Serve it on a free port of this machine."""
    listening = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(create_app(store, Settings(local="ada")), log_level="warning"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    while not server.started and thread.is_alive():
        time.sleep(0.01)
    try:
        yield f"http://localhost:{listening.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()


def visit(page: Page, name: str, path: str) -> None:
    """Open a page, and do there what shows what it is for."""
    page.goto(path)
    if name == "report":
        page.get_by_role("link", name="Spector").first.click()
        page.locator(".claims li").first.hover()
    if name == "review":
        page.locator("#hand").focus()
    page.wait_for_load_state("networkidle")


def small(blank: Page, png: bytes) -> bytes:
    """Write a picture with a palette: the colours that stand there most, the others as the nearest of these."""
    width, height, pixels = blank.evaluate(PIXELS, base64.b64encode(png).decode())
    flat = np.frombuffer(base64.b64decode(pixels), np.uint8).reshape(-1, 4)[:, :3].astype(np.int64)
    codes, index, counts = np.unique(flat @ (65536, 256, 1), return_inverse=True, return_counts=True)
    palette = codes[np.argsort(-counts)[:COLOURS]]
    apart = rgb(codes)[:, None, :] - rgb(palette)[None, :, :]
    nearest = (apart**2).sum(axis=2).argmin(axis=1).astype(np.uint8)
    rows = np.hstack([np.zeros((height, 1), np.uint8), nearest[index.ravel()].reshape(height, width)])
    return b"\x89PNG\r\n\x1a\n" + b"".join((
        chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)),
        chunk(b"PLTE", rgb(palette).astype(np.uint8).tobytes()),
        chunk(b"IDAT", zlib.compress(rows.tobytes(), 9)),
        chunk(b"IEND", b""),
    ))  # fmt: skip


def rgb(codes: np.ndarray) -> np.ndarray:
    """Give red, green and blue of colours written as one number each."""
    return np.stack([codes >> 16, codes >> 8 & 255, codes & 255], axis=1)


def chunk(name: bytes, data: bytes) -> bytes:
    """Write one part of a PNG."""
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
