// Suggestions under the search box while somebody types: an editable combobox with a list (ARIA Authoring Practices, "list
// autocomplete with manual selection"). The page works without it; nothing is chosen that was not pointed at.

import { fold } from "./fold.js";

const DELAY = 120; // milliseconds between the last key and the question
const SHOWN = 8;
const ORDER = ["number", "phrase", "subject", "authority", "province"];

const words = text => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Where the typed words stand in a text: [start, end) each, the last one as the beginning of a word. */
function ranges(text, typed) {
  const wanted = words(fold(typed.normalize("NFC")));
  const open = /[\p{L}\p{N}]$/u.test(typed.normalize("NFC"));
  const found = [];
  for (const word of fold(text).matchAll(/[\p{L}\p{N}]+/gu)) {
    const hit = wanted.find((w, i) =>
      open && i === wanted.length - 1 ? word[0].startsWith(w) : word[0] === w);
    if (hit) {
      found.push([word.index, word.index + hit.length]);
    }
  }
  return found;
}

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children);
  return made;
}

function marked(text, typed) {
  const parts = [];
  let end = 0;
  for (const [from, to] of ranges(text, typed)) {
    parts.push(text.slice(end, from), element("b", {}, text.slice(from, to)));
    end = to;
  }
  return [...parts, text.slice(end)];
}

class Suggestions {
  constructor(form) {
    this.form = form;
    this.input = form.elements.q;
    this.labels = form.dataset;
    this.options = [];
    this.active = -1;
    this.composing = false;
    this.list = element("div", { id: "goi-y", class: "suggestions", role: "listbox", "aria-label": this.labels.list });
    this.list.hidden = true;
    this.status = element("div", { class: "hidden", role: "status" });
    this.input.after(this.list, this.status);
    // A search box may not be a combobox (ARIA in HTML), a text box may.
    this.input.type = "text";
    Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "goi-y" })
      .forEach(([key, value]) => this.input.setAttribute(key, value));
    this.listen();
  }

  listen() {
    const { input, list } = this;
    // Telex and VNI put a syllable together key by key: half a syllable is no question.
    input.addEventListener("compositionstart", () => { this.composing = true; this.forget(); });
    input.addEventListener("compositionend", () => { this.composing = false; this.later(); });
    input.addEventListener("input", () => this.composing || this.later());
    input.addEventListener("keydown", event => this.key(event));
    input.addEventListener("blur", () => this.close());
    list.addEventListener("pointerdown", event => event.preventDefault()); // the box keeps the focus
    list.addEventListener("click", event => {
      const at = this.options.findIndex(option => option.node.contains(event.target));
      if (at >= 0) {
        this.choose(this.options[at]);
      }
    });
  }

  key(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey) {
      return;
    }
    const last = this.options.length - 1;
    switch (event.key) {
      case "ArrowDown":
      case "ArrowUp": {
        event.preventDefault();
        if (this.list.hidden) {
          this.ask();
        } else if (event.key === "ArrowDown") {
          this.point(this.active === last ? -1 : this.active + 1);
        } else {
          this.point(this.active === -1 ? last : this.active - 1);
        }
        break;
      }
      case "Enter":
        if (this.active >= 0) {
          event.preventDefault();
          this.choose(this.options[this.active]);
        } else {
          this.close();
        }
        break;
      case "Escape":
        if (!this.list.hidden) {
          event.preventDefault();
          this.close();
        }
        break;
      case "Home":
      case "End":
      case "ArrowLeft":
      case "ArrowRight":
        this.point(-1);
        break;
    }
  }

  later() {
    this.forget();
    this.timer = setTimeout(() => this.ask(), DELAY);
  }

  /** Whatever is on its way is of no use any more. */
  forget() {
    clearTimeout(this.timer);
    this.request?.abort();
  }

  async ask() {
    this.forget();
    const typed = this.input.value;
    if (!typed.trim()) {
      this.close();
      return;
    }
    this.request = new AbortController();
    try {
      const query = new URLSearchParams({ q: typed, limit: SHOWN });
      const answer = await fetch(`/api/v1/suggest?${query}`, { signal: this.request.signal });
      const { suggestions } = answer.ok ? await answer.json() : { suggestions: [] };
      if (document.activeElement === this.input) {
        this.show(suggestions, typed);
      }
    } catch (error) {
      if (error.name !== "AbortError") {
        this.close(); // searching without suggestions is still searching
      }
    }
  }

  show(suggestions, typed) {
    this.point(-1);
    this.options = [];
    const groups = ORDER.flatMap(kind => {
      const ofKind = suggestions.filter(suggestion => suggestion.kind === kind);
      return ofKind.length === 0 ? [] : [this.group(kind, ofKind, typed)];
    });
    this.list.replaceChildren(...groups);
    this.list.scrollTop = 0;
    this.open(groups.length > 0);
    this.status.textContent = this.labels.found.replace("#", suggestions.length);
  }

  group(kind, suggestions, typed) {
    const label = element("div", { id: `goi-y-${kind}`, class: "suggestions-kind", role: "presentation" }, this.labels[kind]);
    const nodes = suggestions.map(suggestion => {
      const node = element("div", {
        id: `goi-y-${this.options.length}`, class: `suggestion suggestion-${kind}`, role: "option", "aria-selected": "false",
      }, element("span", { class: "suggestion-text" }, ...marked(suggestion.text, typed)));
      if (kind !== "subject") {
        const unit = element("span", { class: "hidden" }, ` ${this.labels.unit}`);
        node.append(" ", element("span", { class: "count" }, suggestion.count.toLocaleString(document.documentElement.lang), unit));
      }
      this.options.push({ ...suggestion, node });
      return node;
    });
    return element("div", { role: "group", "aria-labelledby": label.id }, label, ...nodes);
  }

  point(at) {
    this.options[this.active]?.node.setAttribute("aria-selected", "false");
    this.active = at;
    const node = this.options[at]?.node;
    if (node) {
      node.setAttribute("aria-selected", "true");
      node.scrollIntoView({ block: "nearest" });
      this.input.setAttribute("aria-activedescendant", node.id);
    } else {
      this.input.removeAttribute("aria-activedescendant");
    }
  }

  open(yes) {
    this.list.hidden = !yes;
    this.input.setAttribute("aria-expanded", String(yes));
  }

  close() {
    this.forget();
    this.point(-1);
    this.open(false);
    this.status.textContent = "";
  }

  /** A directive is opened, a filter is added to the search that the page shows, anything else is searched for. */
  choose({ kind, value }) {
    const search = new URLSearchParams(new FormData(this.form));
    if (kind === "subject") {
      const language = search.get("lang");
      location.assign(`/van-ban/${encodeURIComponent(value)}${language ? `?lang=${language}` : ""}`);
      return;
    }
    if (kind === "authority" || kind === "province") {
      search.set("q", this.input.defaultValue);
      if (!search.getAll(kind).includes(value)) {
        search.append(kind, value);
      }
    } else {
      search.set("q", value);
    }
    if (!search.get("q")) {
      search.delete("q");
    }
    this.close();
    location.assign(`${this.form.getAttribute("action")}?${search}`);
  }
}

document.querySelectorAll("form.searchbox").forEach(form => new Suggestions(form));
