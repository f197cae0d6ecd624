// The review queue by keyboard, without loading the whole page anew. Every button and link works without this file:
// keys press what carries `data-key`, forms post as they stand, and the answer's own <main> takes the place of ours.
(() => {
  "use strict";
  const main = document.getElementById("main");
  const said = document.createElement("p");
  said.className = "visually-hidden";
  said.setAttribute("aria-live", "polite");
  document.body.append(said);
  let busy = false;

  const stored = () => { try { return localStorage.getItem("habeas-keys"); } catch { return null; } };
  const store = (value) => { try { localStorage.setItem("habeas-keys", value); } catch { /* kept for this page only */ } };
  let keys = stored() !== "off";

  function ready() {
    document.documentElement.dataset.keys = keys ? "on" : "off";
    for (const one of main.querySelectorAll("[data-key]")) {
      if (keys) one.setAttribute("aria-keyshortcuts", one.dataset.key.toUpperCase());
      else one.removeAttribute("aria-keyshortcuts");
    }
    for (const one of main.querySelectorAll("[data-keys-toggle]")) {
      one.hidden = false;
      one.setAttribute("aria-pressed", String(keys));
    }
  }

  function show(page, address, push) {
    const next = page.getElementById("main");
    if (!next) { location.assign(address); return; }
    main.replaceChildren(...next.childNodes);
    document.title = page.title;
    if (push) history.pushState({}, "", address);
    ready();
    const done = main.querySelector("[data-done-words]");
    said.textContent = done ? `${done.textContent} Undo with the button above${keys ? " or the key U" : ""}.` : "";
    const hand = main.querySelector("#hand") || main.querySelector("h1");
    if (hand) { hand.tabIndex = -1; hand.focus({ preventScroll: true }); }
    main.querySelector(".waiting [aria-current]")?.scrollIntoView({ block: "nearest" });
    window.scrollTo({ top: 0 });
  }

  async function ask(address, given, failed) {
    if (busy) return;
    busy = true;
    main.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(address, { credentials: "same-origin", ...given });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (answer.ok) show(page, answer.url, true);
      else failed(page);
    } catch {
      failed(null);
    } finally {
      busy = false;
      main.removeAttribute("aria-busy");
    }
  }

  function refuse(form, page) {
    main.querySelectorAll("[data-refused]").forEach((one) => one.remove());
    const told = page?.querySelector("[data-refused]");
    const note = document.createElement("div");
    note.className = "notice";
    note.dataset.tone = "bad";
    note.dataset.refused = "";
    note.tabIndex = -1;
    note.setAttribute("role", "alert");
    for (const line of told ? told.querySelectorAll("h2, p") : []) {
      const copy = document.createElement("p");
      copy.textContent = line.textContent;
      note.append(copy);
    }
    if (!told) note.textContent = "The site did not answer as it should. Nothing is known to have changed; load the page again.";
    form.before(note);
    note.focus();
  }

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!main.contains(form) || form.method !== "post" || !new URL(form.action).pathname.startsWith("/decisions")) return;
    event.preventDefault();
    const body = new URLSearchParams(new FormData(form));
    if (event.submitter?.name) body.append(event.submitter.name, event.submitter.value);
    ask(form.action, { method: "POST", body }, (page) => refuse(form, page));
  });

  document.addEventListener("click", (event) => {
    const toggle = event.target.closest("[data-keys-toggle]");
    if (toggle) { keys = !keys; store(keys ? "on" : "off"); ready(); return; }
    const summary = event.target.closest("details.decision > summary");
    if (summary && !summary.parentElement.open) setTimeout(() => begin(summary.parentElement));
    const link = event.target.closest("a[data-key], .waiting a, .tabs a");
    if (!link || !main.contains(link) || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    ask(link.href, {}, () => location.assign(link.href));
  });

  function begin(details) {
    for (const other of main.querySelectorAll("details.decision[open]")) if (other !== details) other.open = false;
    details.querySelector("[data-first]")?.focus();
  }

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const field = event.target.closest("input:not([type=checkbox]), textarea, select");
    if (field) { if (event.key === "Escape") field.blur(); return; }
    if (!keys || event.key.length !== 1 || event.key === " ") return;
    const named = main.querySelector(`[data-key~="${CSS.escape(event.key.toLowerCase())}"]`);
    if (!named) return;
    event.preventDefault();
    const details = named.closest("summary")?.parentElement;
    if (!details) { named.click(); return; }
    details.open = named.dataset.key === "?" ? !details.open : true;
    if (details.classList.contains("decision")) begin(details);
    else named.focus();
  });

  window.addEventListener("popstate", () => location.reload());
  ready();
})();
