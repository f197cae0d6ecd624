// Small comforts of the page of a case; everything can be read and done without them.
// The words behind a cite: closed by Escape, kept within the window, opened by the first tap on a touch screen.
(() => {
  "use strict";

  const refs = document.querySelectorAll(".ref");

  for (const ref of refs) {
    const pop = ref.querySelector(".pop");
    const place = () => {
      ref.removeAttribute("data-closed");
      pop.removeAttribute("data-left");
      if (pop.getBoundingClientRect().right > document.documentElement.clientWidth - 8) pop.setAttribute("data-left", "");
    };
    ref.addEventListener("pointerenter", place);
    ref.addEventListener("focusin", place);
    ref.firstElementChild.addEventListener("pointerdown", (event) => {
      ref.toggleAttribute("data-tapped", event.pointerType === "touch" && !ref.matches(":focus-within"));
    });
    ref.firstElementChild.addEventListener("click", (event) => {
      if (ref.hasAttribute("data-tapped")) event.preventDefault();
      ref.removeAttribute("data-tapped");
    });
  }

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const ref of refs) if (ref.matches(":hover, :focus-within")) ref.setAttribute("data-closed", "");
  });
})();
