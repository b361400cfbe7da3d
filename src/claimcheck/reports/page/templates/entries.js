"use strict";
// What the page tells of each item, collected once. Without this script everything can be read; with it, filtered and decided.

const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const one = (id) => document.getElementById(id);

// An item: its places in the lists and beside the text, the words marked for it, and what it is filtered by.
function collected() {
  const entries = new Map();
  for (const node of all("[data-severity]")) {
    const { entry: id, brief, severity, rules, status } = node.dataset;
    entries.set(id, { id, brief, severity, status, rules: rules.split(" "), nodes: [node], marks: [], parts: [], shown: true });
  }
  for (const node of all("details[data-entry]")) entries.get(node.dataset.entry).nodes.push(node);
  for (const mark of all("a.flag")) entries.get(mark.getAttribute("href").slice(1))?.marks.push(mark);
  return entries;
}

const entries = collected();

// What can be decided upon: the items, and the sources that could not be checked, one or more to a question.
function decidable() {
  const subjects = new Map();
  for (const node of all("[data-records]")) {
    const { entry, sight, records } = node.dataset;
    const item = entries.get(entry ?? node.closest("[data-entry]").dataset.entry);
    const id = sight ?? entry;
    item.parts.push(id);
    subjects.set(id, { id, sight: Boolean(sight), records: JSON.parse(records), nodes: sight ? [node] : item.nodes });
  }
  return subjects;
}

const subjects = decidable();

function made(tag, properties, ...children) {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...children);
  return node;
}

function counted(number, word) {
  return `${number} ${word}${number === 1 ? "" : "s"}`;
}

// Keeps a file that the reader asked for. Nothing leaves the page.
function saved(name, text, type) {
  const url = URL.createObjectURL(new Blob([text], { type }));
  made("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}

// Copies text, and says so on the button; where the browser forbids it, the reader can copy what is then selected.
async function copied(button, text, source) {
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = "Copied";
  } catch {
    getSelection().selectAllChildren(source);
    button.textContent = "Selected: press Ctrl+C";
  }
}
