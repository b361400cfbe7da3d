// Decisions: kept in this browser, by the fingerprint of the finding or by the source, so that they are there again in the next
// report on the same document; saved as the file that `claimcheck ledger import` reads.

const KINDS = new Map([
  ["right", "Right as it stands"],
  ["ask", "Ask the author"],
  ["house", "House exception"],
  ["tool-wrong", "The tool is wrong"],
]);
const SIGHT = new Map([["seen", "Seen by hand"]]);
const KEY = `claimcheck:${document.body.dataset.key}`;

// By the id of what is decided upon: {kind, on, reason, until, copy}.
const decisions = new Map();
let reader = "";
let kept = true;

function kinds(subject) {
  return subject.sight ? SIGHT : KINDS;
}

// What else can be said of a decision: the name of the field, its label, its type.
function fields(kind) {
  if (kind === "seen") return [["until", "It holds until ", "date"], ["copy", "A copy is kept at ", "text"]];
  return [["reason", kind === "ask" ? "What to ask " : "Why ", "text"]];
}

function keyOf(subject) {
  const { fingerprint, document, url, cite } = subject.records[0];
  return fingerprint ?? `seen ${document} ${url || cite}`;
}

function keep() {
  const byKey = {};
  for (const [id, decision] of decisions) byKey[keyOf(subjects.get(id))] = decision;
  try {
    localStorage.setItem(KEY, JSON.stringify({ by: reader, decisions: byKey }));
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
  for (const subject of subjects.values()) {
    const decision = found.decisions?.[keyOf(subject)];
    if (!decision || !kinds(subject).has(decision.kind)) continue;
    const texts = ["on", "reason", "until", "copy"].map((name) => [name, String(decision[name] ?? "")]);
    decisions.set(subject.id, { kind: decision.kind, ...Object.fromEntries(texts) });
  }
}

function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

function choices(kinds) {
  const group = made("div", { className: "choices", role: "group", ariaLabel: "Your decision" });
  for (const [kind, words] of kinds) {
    const button = made("button", { type: "button", textContent: words, ariaPressed: "false" });
    button.dataset.kind = kind;
    group.append(button);
  }
  return group;
}

// Puts the buttons under each item, in the list and beside the text, and under each source that could not be checked.
function controls() {
  const [onItem, onSight] = [choices(KINDS), choices(SIGHT)];
  for (const subject of subjects.values()) {
    const group = subject.sight ? onSight : onItem;
    for (const node of subject.nodes) (node.querySelector(".body") ?? node).append(group.cloneNode(true));
    if (decisions.has(subject.id)) show(subject);
  }
}

function show(subject) {
  const decision = decisions.get(subject.id);
  const wanted = decision ? fields(decision.kind) : [];
  for (const node of subject.nodes) {
    const group = node.querySelector(".choices");
    node.classList.toggle("settled", Boolean(decision));
    for (const button of all("button", group)) button.ariaPressed = String(button.dataset.kind === decision?.kind);
    if (!decision) for (const label of all("label", group)) label.remove();
    for (const [name, words, type] of wanted) {
      let field = group.querySelector(`[data-field=${name}]`);
      if (!field) {
        field = made("input", { className: "why", type, ...(type === "text" && { maxLength: 500 }) });
        field.dataset.field = name;
        group.append(made("label", {}, words, field));
      }
      field.previousSibling.textContent = words;
      if (field !== document.activeElement) field.value = decision[name];
      field.parentElement.classList.toggle("empty", !decision[name]);
    }
  }
}

function decide(subject, kind) {
  const before = decisions.get(subject.id);
  if (before?.kind === kind) decisions.delete(subject.id);
  else decisions.set(subject.id, { reason: "", until: "", copy: "", ...before, kind, on: today() });
  show(subject);
  keep();
  told();
}

function explain(subject, name, words) {
  decisions.get(subject.id)[name] = words;
  show(subject);
  keep();
  questions();
}

// All findings of an item have one cause: what is decided holds for each of them.
function exported() {
  const list = [];
  for (const subject of subjects.values()) {
    const decision = decisions.get(subject.id);
    if (!decision) continue;
    const { kind, on } = decision;
    const said = kind === "seen" ? { until: decision.until, copy: decision.copy.trim() } : { reason: decision.reason.trim() };
    for (const record of subject.records) list.push({ kind, ...record, ...said, by: reader.trim(), on });
  }
  return `${JSON.stringify(list, null, 2)}\n`;
}

function told() {
  const sights = [...subjects.values()].filter((subject) => subject.sight);
  const seen = sights.filter((subject) => decisions.has(subject.id)).length;
  one("decided").textContent = `${decisions.size - seen} of ${subjects.size - sights.length} decided` +
    (sights.length ? `, ${seen} of ${counted(sights.length, "source")} seen` : "");
  one("save").disabled = decisions.size === 0;
  one("kept").textContent = decisions.size === 0 ? ""
    : "Then: claimcheck ledger import decisions.json" +
      (kept ? "" : " (this browser keeps nothing: save before you close the page)");
  questions();
}
