// Decisions: kept in this browser, by the fingerprint of the finding, so that they are there again in the next report on the
// same document; saved as the file that `claimcheck ledger import` reads.

const KINDS = new Map([
  ["right", "Right as it stands"],
  ["ask", "Ask the author"],
  ["house", "House exception"],
  ["tool-wrong", "The tool is wrong"],
]);
const KEY = `claimcheck:${document.body.dataset.key}`;

// By the id of the item: {kind, reason, on}.
const decisions = new Map();
let reader = "";
let kept = true;

function keep() {
  const byFingerprint = {};
  for (const [id, decision] of decisions) byFingerprint[entries.get(id).records[0].fingerprint] = decision;
  try {
    localStorage.setItem(KEY, JSON.stringify({ by: reader, decisions: byFingerprint }));
  } catch {
    kept = false;
  }
}

function restore() {
  let found;
  try {
    found = JSON.parse(localStorage.getItem(KEY) ?? "{}");
  } catch {
    kept = false;
    return;
  }
  reader = String(found.by ?? "");
  for (const entry of entries.values()) {
    const decision = entry.records.length && found.decisions?.[entry.records[0].fingerprint];
    if (decision && KINDS.has(decision.kind)) {
      decisions.set(entry.id, { kind: decision.kind, reason: String(decision.reason ?? ""), on: String(decision.on ?? "") });
    }
  }
}

function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

// Puts the four buttons under each item, in the list and beside the text.
function controls() {
  const choices = made("div", { className: "choices", role: "group", ariaLabel: "Your decision" });
  for (const [kind, words] of KINDS) {
    const button = made("button", { type: "button", textContent: words, ariaPressed: "false" });
    button.dataset.kind = kind;
    choices.append(button);
  }
  for (const entry of entries.values()) {
    if (!entry.records.length) continue;
    for (const node of entry.nodes) (node.querySelector(".body") ?? node).append(choices.cloneNode(true));
    if (decisions.has(entry.id)) show(entry);
  }
}

function show(entry) {
  const decision = decisions.get(entry.id);
  for (const node of entry.nodes) {
    const choices = node.querySelector(".choices");
    node.classList.toggle("settled", Boolean(decision));
    for (const button of all("button", choices)) button.ariaPressed = String(button.dataset.kind === decision?.kind);
    let why = choices.querySelector(".why");
    if (!decision) {
      why?.parentElement.remove();
    } else if (!why) {
      why = made("input", { className: "why", maxLength: 500 });
      choices.append(made("label", {}, decision.kind === "ask" ? "What to ask " : "Why ", why));
    }
    if (decision) {
      why.previousSibling.textContent = decision.kind === "ask" ? "What to ask " : "Why ";
      if (why !== document.activeElement) why.value = decision.reason;
    }
  }
}

function decide(entry, kind) {
  const before = decisions.get(entry.id);
  if (before?.kind === kind) decisions.delete(entry.id);
  else decisions.set(entry.id, { kind, reason: before?.reason ?? "", on: today() });
  show(entry);
  keep();
  told();
}

function explain(entry, words) {
  decisions.get(entry.id).reason = words;
  show(entry);
  keep();
  questions();
}

// All findings of an item have one cause: what is decided holds for each of them.
function exported() {
  const list = [];
  for (const entry of entries.values()) {
    const decision = decisions.get(entry.id);
    if (!decision) continue;
    for (const { fingerprint, rule, document, note, text } of entry.records) {
      list.push({
        kind: decision.kind, fingerprint, rule, document, note, text,
        reason: decision.reason.trim(), by: reader.trim(), on: decision.on,
      });
    }
  }
  return `${JSON.stringify(list, null, 2)}\n`;
}

function told() {
  const open = [...entries.values()].filter((entry) => entry.records.length).length;
  one("decided").textContent = `${decisions.size} of ${open} decided`;
  one("save").disabled = decisions.size === 0;
  one("kept").textContent = decisions.size === 0 ? ""
    : "Then: claimcheck ledger import decisions.json" +
      (kept ? "" : " (this browser keeps nothing: save before you close the page)");
  questions();
}
