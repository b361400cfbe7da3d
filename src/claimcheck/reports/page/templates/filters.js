// Filters: what does not match is hidden, in the lists and beside the text. The address keeps them, so that it can be sent.

const NAMES = ["brief", "severity", "rule", "status"];

function chosen() {
  const form = one("tools");
  return Object.fromEntries(NAMES.map((name) => [name, form.elements[name]?.value ?? ""]));
}

// What stands open divides once somebody decides on it, or on a part of it.
function stands(entry, status) {
  if (status === "decided") return entry.parts.some((id) => decisions.has(id));
  return status === entry.status && !(entry.parts.length && entry.parts.every((id) => decisions.has(id)));
}

function matches(entry, wanted) {
  return (!wanted.brief || wanted.brief === entry.brief) &&
    (!wanted.severity || wanted.severity === entry.severity) &&
    (!wanted.rule || entry.rules.includes(wanted.rule)) &&
    (!wanted.status || stands(entry, wanted.status));
}

function filter() {
  const wanted = chosen();
  const active = NAMES.some((name) => wanted[name]);
  let matching = 0;
  for (const entry of entries.values()) {
    const shown = matches(entry, wanted);
    matching += shown;
    if (shown === entry.shown) continue;
    entry.shown = shown;
    for (const node of entry.nodes) node.hidden = !shown;
    for (const mark of entry.marks) mark.classList.toggle("off", !shown);
  }
  for (const section of all(".listing, .group")) tell(section, active);
  for (const brief of all("section.brief")) brief.hidden = Boolean(wanted.brief) && brief.id !== wanted.brief;
  one("clear").hidden = !active;
  one("matching").textContent = active ? `${matching} of ${counted(entries.size, "item")}` : counted(entries.size, "item");
}

// The heading's count, and no heading over nothing. The drawer opens where it holds what was asked for.
function tell(section, active) {
  const items = all("li[data-severity]", section);
  const left = items.filter((item) => !item.hidden).length;
  section.hidden = active && left === 0;
  const count = section.querySelector(":scope > h2 > .count");
  if (count) count.textContent = left === items.length ? items.length : `${left} of ${items.length}`;
  const drawer = section.querySelector(":scope > details");
  if (drawer && active && left) drawer.open = true;
}

function remember() {
  const wanted = Object.entries(chosen()).filter(([, value]) => value);
  const query = wanted.length ? `?${new URLSearchParams(wanted)}` : location.pathname;
  try {
    history.replaceState(null, "", query + location.hash);
  } catch {
    // A page that was opened in a sandbox has no address to keep anything in.
  }
}

function recall() {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const select = NAMES.includes(name) && one("tools").elements[name];
    if (select && [...select.options].some((option) => option.value === value)) select.value = value;
  }
}

// A link to what a filter hides shows everything again.
function reveal() {
  const target = one(decodeURIComponent(location.hash.slice(1)));
  if (!target?.closest("[hidden], .off")) return;
  one("tools").reset();
  filter();
  remember();
  target.closest("details")?.setAttribute("open", "");
  target.scrollIntoView();
}
