/* Passerelle: the few things that the staff frame does better with script. Every page works without it. */
(() => {
  "use strict";

  /* The account menu closes as menus do: Escape, or a tap elsewhere. */
  const menu = document.querySelector(".me-menu");
  if (menu) {
    document.addEventListener("click", (event) => {
      if (menu.open && !menu.contains(event.target)) {
        menu.open = false;
      }
    });
    menu.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && menu.open) {
        menu.open = false;
        menu.querySelector("summary").focus();
      }
    });
  }

  /* After a refused form, the reader starts at what is wrong. */
  const summary = document.querySelector(".error-summary");
  if (summary) {
    summary.focus();
  }
})();
