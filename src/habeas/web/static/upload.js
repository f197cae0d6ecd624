// Shows how far an upload is, every second, until it is done. Without it the page has a link, and loads itself again.
(() => {
  "use strict";
  const look = async () => {
    const here = document.getElementById("job");
    if (!here || here.dataset.done === "yes") return;
    try {
      const answer = await fetch(window.location.href, { credentials: "same-origin" });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById("job");
      if (!answer.ok || !fresh) {
        window.location.reload();
        return;
      }
      // Only the words of the status line are changed while it runs, so that a reader of the screen hears them.
      if (fresh.dataset.done === "yes") {
        here.replaceWith(document.adoptNode(fresh));
        document.querySelector("h1").textContent = page.querySelector("h1").textContent;
        return;
      }
      const status = here.querySelector("[role=status]");
      if (status.textContent !== fresh.querySelector("[role=status]").textContent) {
        status.textContent = fresh.querySelector("[role=status]").textContent;
      }
      here.querySelector("progress").replaceWith(document.adoptNode(fresh.querySelector("progress")));
    } catch {
      // The site does not answer just now; it is asked again.
    }
    window.setTimeout(look, 1000);
  };
  window.setTimeout(look, 700);
})();
