// Begins. Everything the script needs stands in the page already.

function subjectOf(control) {
  const { sight, entry } = control.closest("[data-sight], [data-entry]").dataset;
  return subjects.get(sight ?? entry);
}

function start() {
  const form = one("tools");
  if (!form) return;
  restore();
  controls();
  recall();
  form.hidden = false;
  one("by").value = reader;
  told();
  filter();

  form.addEventListener("change", (event) => {
    if (event.target.id === "by") return;
    filter();
    remember();
  });
  form.addEventListener("reset", () => setTimeout(() => {
    one("by").value = reader;
    filter();
    remember();
  }));
  form.addEventListener("submit", (event) => event.preventDefault());
  one("by").addEventListener("input", (event) => {
    reader = event.target.value;
    keep();
  });
  one("save").addEventListener("click", () => saved("decisions.json", exported(), "application/json"));

  document.addEventListener("click", (event) => {
    const kind = event.target.dataset?.kind;
    if (kind) decide(subjectOf(event.target), kind);
  });
  document.addEventListener("input", (event) => {
    const { field } = event.target.dataset;
    if (field) explain(subjectOf(event.target), field, event.target.value);
  });

  for (const suggested of all(".suggestion > b")) {
    const button = made("button", { type: "button", className: "copy", textContent: "Copy" });
    button.addEventListener("click", () => copied(button, suggested.textContent, suggested));
    suggested.after(" ", button);
  }
  const letter = one("questions");
  if (letter) {
    letter.parentElement.querySelector(".copying").hidden = false;
    one("copy-letter").addEventListener("click", (event) => copied(event.target, letterText(), letter));
    one("save-letter").addEventListener("click", () => saved("questions.txt", letterText(), "text/plain"));
  }
  addEventListener("hashchange", reveal);
  reveal();
}

start();
