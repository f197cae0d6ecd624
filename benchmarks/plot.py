"""A plot of a few lines over a logarithmic axis, as SVG: for the pictures of figures in the docs."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 760, 380, 70, 30, 60, 60
COLOURS = ("#1d5a8c", "#b0702a", "#4f7a28")


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its name and its points; the x of a point is above 0."""

    name: str
    points: Sequence[tuple[float, float]]


def draw(title: str, below: str, lines: Sequence[Line]) -> str:
    """Draw lines over a logarithmic x axis and a y axis from 0, each point with its value.

    >>> draw("Time", "people", [Line("a", [(10, 1.0), (100, 2.0)])]).startswith("<svg")
    True
    """
    every = [point for line in lines for point in line.points]
    least, most = min(x for x, _ in every), max(x for x, _ in every)
    top = _round_up(max(y for _, y in every))
    frame = _Frame(least, most, top)
    parts = [_text(LEFT, 28, title), _text(WIDTH / 2, HEIGHT - 14, below, anchor="middle")]
    parts += frame.grid(sorted({x for x, _ in every}))
    for number, line in enumerate(lines):
        parts += frame.line(line, COLOURS[number % len(COLOURS)], number)
    size = f'viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}"'
    ground = f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fafaf7"/>'
    style = 'font-family="system-ui, sans-serif" font-size="13" fill="#282a2e"'
    body = "\n".join(parts)
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" {style}>'
    return f"{head}\n<title>{escape(title)}</title>\n{ground}\n{body}\n</svg>\n"


@dataclass(frozen=True, slots=True)
class _Frame:
    least: float
    most: float
    top: float

    def x(self, value: float) -> float:
        span = math.log(self.most / self.least) or 1.0
        return LEFT + (WIDTH - LEFT - RIGHT - 40) * math.log(value / self.least) / span + 20

    def y(self, value: float) -> float:
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * value / self.top

    def grid(self, marks: Sequence[float]) -> Iterator[str]:
        for step in range(6):
            value = self.top * step / 5
            at = self.y(value)
            yield f'<path d="M{LEFT} {at:.1f}H{WIDTH - RIGHT}" stroke="#d8d8d2"/>'
            yield _text(LEFT - 8, at + 4, f"{value:g}", anchor="end")
        for mark in marks:
            yield _text(self.x(mark), HEIGHT - BOTTOM + 20, f"{mark:,.0f}", anchor="middle")

    def line(self, line: Line, colour: str, number: int) -> Iterator[str]:
        points = [(self.x(x), self.y(y), y) for x, y in line.points]
        path = "L".join(f"{x:.1f} {y:.1f}" for x, y, _ in points)
        yield f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="2"/>'
        for x, y, value in points:
            yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{colour}"/>'
            yield _text(x, y - 9, f"{value:.1f}", anchor="middle", fill=colour)
        yield _text(LEFT + 12 + 280 * number, TOP - 8, f"— {line.name}", fill=colour)


def _text(x: float, y: float, words: str, *, anchor: str = "start", fill: str = "#282a2e") -> str:
    place = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{fill}"'
    return f"<text {place}>{escape(words)}</text>"


def _round_up(value: float) -> float:
    """Give the next round number: 1, 2, 2.5 or 5 times a power of ten."""
    power = 10.0 ** math.floor(math.log10(value))
    return next(each * power for each in (1, 2, 2.5, 5, 10) if each * power >= value)
