// The page of a report: claims and their words light each other, and selected words can become a claim.
// Everything here is there without it too: links light words, and a form takes them as typed.
(() => {
  "use strict";
  const report = document.getElementById("report");
  const text = document.getElementById("text");
  if (!report || !text) return;

  // Light all that belongs to the claims of what is pointed at or has the focus.
  let lit = [];
  const light = (target) => {
    lit.forEach((one) => one.classList.remove("lit"));
    lit = [];
    const from = target && target.closest ? target.closest("[data-c]") : null;
    if (!from) return;
    const claims = new Set(from.dataset.c.split(" "));
    const within = from.closest(".claim") ? text : report;
    lit = [...within.querySelectorAll("[data-c]")].filter((one) => one.dataset.c.split(" ").some((claim) => claims.has(claim)));
    lit.forEach((one) => one.classList.add("lit"));
  };
  report.addEventListener("pointerover", (event) => light(event.target));
  report.addEventListener("pointerleave", () => light(null));
  report.addEventListener("focusin", (event) => light(event.target));
  report.addEventListener("focusout", () => light(null));

  // Selected words: every piece of the text says where it begins (data-s), counted in code points as in Python,
  // while strings are counted here in UTF-16.
  const pick = document.getElementById("pick");
  const go = document.getElementById("pick-go");
  if (!pick || !go) return;
  const points = (words) => [...words].length;

  const offset = (piece, node, at) => {
    const before = document.createRange();
    before.setStart(piece, 0);
    before.setEnd(node, at);
    return Number(piece.dataset.s) + points(before.toString());
  };
  const chosen = () => {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
    const range = selection.getRangeAt(0);
    const pieces = [...text.querySelectorAll("[data-s]")].filter((piece) => range.intersectsNode(piece));
    if (!pieces.length) return null;
    const first = pieces[0];
    const last = pieces[pieces.length - 1];
    const start = first.contains(range.startContainer)
      ? offset(first, range.startContainer, range.startOffset)
      : Number(first.dataset.s);
    const end = last.contains(range.endContainer)
      ? offset(last, range.endContainer, range.endOffset)
      : Number(last.dataset.s) + points(last.textContent);
    return start < end && end - start <= 300 ? { start, end, range } : null;
  };
  const offer = () => {
    const words = chosen();
    pick.hidden = !words;
    if (!words) return;
    go.href = `/reports/${report.dataset.report}?tell=1&start=${words.start}&end=${words.end}#tell`;
    const box = words.range.getBoundingClientRect();
    pick.style.insetInlineStart = `${Math.max(8, Math.min(box.left, window.innerWidth - 240)) + window.scrollX}px`;
    pick.style.insetBlockStart = `${box.bottom + window.scrollY + 8}px`;
  };
  let waiting = 0;
  document.addEventListener("selectionchange", () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(offer, 150);
  });
  offer(); // words may have been selected before this was loaded
})();
