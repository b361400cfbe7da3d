// The questions to send: the warnings that nobody decided otherwise upon, and whatever the author is to be asked.

function questions() {
  const letter = one("questions");
  if (!letter) return;
  let number = 0;
  for (const asked of all("[data-item]", letter)) {
    const decision = decisions.get(asked.dataset.item);
    asked.hidden = decision ? decision.kind !== "ask" : !("default" in asked.dataset);
    if (asked.hidden) continue;
    number += 1;
    asked.querySelector(".no").textContent = `${number}. `;
    const words = decision?.reason.trim();
    let own = asked.querySelector(".own");
    if (words && !own) asked.append((own = made("span", { className: "own" })));
    if (own) own.textContent = words ? `   ${words}\n\n` : "";
  }
  letter.parentElement.hidden = number === 0;
}

function letterText() {
  return all("[data-item]", one("questions")).filter((asked) => !asked.hidden).map((asked) => asked.textContent.trimEnd())
    .join("\n\n") + "\n";
}
