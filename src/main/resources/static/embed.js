// The box: <chi-dao-search endpoint="https://…" province="kon-tum" level="task" limit="8">, a search over the directives of one
// server on any other site's page. One module without dependencies, styles or handlers in place, so that it runs under the
// strictest content security policy (script-src and connect-src of the server are all it needs). It is an editable combobox
// with a list (ARIA Authoring Practices, "list autocomplete with manual selection"); what comes from documents is only ever text.

const DELAY = 180; // milliseconds between the last key and the question
const PATIENCE = 300; // until it is said that an answer is on its way
const LONGEST = 20_000; // until an answer is given up
const SHORTEST = 2; // letters that are a question

/** Attributes that go into the question as they are; several values with commas between them. */
const FILTERS = [
  "province", "district", "commune", "authority", "authority_level", "type", "assignee", "signer", "cites", "text_quality",
  "status", "warning", "directive_id", "external_id",
];
const ASKED = [
  ...FILTERS, ...FILTERS.map(name => `not.${name}`), "province_basis", "issued_from", "issued_to", "due_from", "due_to",
  "level", "match", "in", "diacritics", "typo", "synonyms", "sort", "group",
];

const TEXTS = {
  vi: {
    label: "Tìm trong văn bản chỉ đạo, điều hành", placeholder: "Từ khóa, số ký hiệu…", button: "Tìm kiếm", list: "Kết quả",
    directive: "# văn bản", task: "# nhiệm vụ", loading: "Đang tìm…", keys: "Dùng phím mũi tên để chọn.",
    all: "Xem tất cả # kết quả", meant: "Có phải ý bạn là:", untitled: "(Không có trích yếu)", assignee: "Giao", due: "Hạn", now: "nay là #",
    relaxed: "Không có kết quả đúng hoàn toàn; đây là những kết quả gần nhất.",
    empty: "Không tìm thấy kết quả. Thử ít từ hơn hoặc từ chung hơn.",
    offline: "Không có kết nối mạng. Hãy kiểm tra rồi thử lại.",
    unreachable: "Không kết nối được với máy chủ tra cứu, hoặc trang này chưa được phép dùng hộp tìm kiếm.",
    slow: "Máy chủ tra cứu chưa trả lời. Hãy thử lại sau ít phút.",
    busy: "Quá nhiều yêu cầu. Hãy thử lại sau # giây.", away: "Hiện chưa tìm kiếm được. Hãy thử lại sau ít phút.",
    refused: "Hộp tìm kiếm này chưa được phép dùng trên trang này.", failed: "Không tìm được.", retry: "Thử lại",
  },
  en: {
    label: "Search directives", placeholder: "Words, a document number…", button: "Search", list: "Results",
    directive: "# directives", task: "# tasks", loading: "Searching…", keys: "Use the arrow keys to choose.",
    all: "See all # results", meant: "Did you mean:", untitled: "(No subject)", assignee: "Assigned to", due: "Due", now: "now #",
    relaxed: "Nothing matches exactly; these come closest.",
    empty: "Nothing was found. Try fewer or more general words.",
    offline: "There is no network connection. Check it and try again.",
    unreachable: "The search server cannot be reached, or this page may not use the search box yet.",
    slow: "The search server has not answered. Try again in a few minutes.",
    busy: "Too many requests. Try again in # seconds.", away: "Searching is not possible at present. Try again in a few minutes.",
    refused: "This search box may not be used on this page yet.", failed: "The search failed.", retry: "Try again",
  },
};

const STYLE = `
:host { display: block; position: relative; text-align: start; font: 1rem/1.5 var(--chi-dao-font, inherit);
  --accent: var(--chi-dao-accent, light-dark(#0b4a7a, #8fc6f4)); --on-accent: var(--chi-dao-on-accent, light-dark(#fff, #0f161d));
  --ink: var(--chi-dao-ink, light-dark(#1a2530, #e7ecf1)); --muted: var(--chi-dao-muted, color-mix(in srgb, var(--ink) 72%, var(--paper)));
  --paper: var(--chi-dao-paper, light-dark(#fff, #17212b)); --line: var(--chi-dao-line, color-mix(in srgb, var(--ink) 55%, var(--paper)));
  --mark: var(--chi-dao-mark, light-dark(#ffefb0, #5d4b05)); --mark-ink: var(--chi-dao-mark-ink, light-dark(#1a2530, #fff1bd));
  --radius: var(--chi-dao-radius, 8px); --soft: color-mix(in srgb, var(--accent) 10%, var(--paper)); }
:host([hidden]) { display: none; }
:host([theme="light"]) { color-scheme: light; }
:host([theme="dark"]) { color-scheme: dark; }
@supports not (color: light-dark(#fff, #000)) {
  :host { --accent: var(--chi-dao-accent, #0b4a7a); --on-accent: var(--chi-dao-on-accent, #fff); --ink: var(--chi-dao-ink, #1a2530);
    --muted: var(--chi-dao-muted, #55636f); --paper: var(--chi-dao-paper, #fff); --line: var(--chi-dao-line, #7c8b98);
    --mark: var(--chi-dao-mark, #ffefb0); --mark-ink: var(--chi-dao-mark-ink, #1a2530); }
}
*, ::before, ::after { box-sizing: border-box; }
form { display: flex; flex-wrap: wrap; gap: .5rem; margin: 0; }
label { flex: 1 0 100%; margin-bottom: -.25rem; font-size: .875em; }
input, button { font: inherit; min-height: 2.75rem; border-radius: var(--radius); }
input { flex: 1 1 9rem; min-width: 0; padding: .5rem .75rem; color: var(--ink); background: var(--paper); border: 1px solid var(--line); }
input::placeholder { color: var(--muted); opacity: 1; }
button { padding: .5rem 1.1rem; border: 1px solid transparent; background: var(--accent); color: var(--on-accent); font-weight: 600; cursor: pointer; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
[part~="panel"] { position: absolute; z-index: 10; left: 0; right: 0; margin-top: .5rem; background: var(--paper); color: var(--ink);
  border: 1px solid var(--line); border-radius: var(--radius); box-shadow: 0 12px 32px rgb(0 0 0 / .22); overflow: hidden; }
[part~="panel"][hidden], [hidden] { display: none; }
[part~="head"] { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem .75rem; padding: .5rem .9rem; font-size: .875em; color: var(--muted); }
[part~="head"] button { min-height: 2rem; padding: .1rem .8rem; }
[role="listbox"] { max-height: min(32rem, 60vh); overflow-y: auto; overscroll-behavior: contain; padding: .25rem; border-top: 1px solid color-mix(in srgb, var(--line) 40%, transparent); }
[aria-busy="true"] [role="listbox"] { opacity: .55; }
[role="option"] { display: block; padding: .6rem .65rem; border-radius: calc(var(--radius) - 2px); color: inherit; text-decoration: none; cursor: pointer; }
[role="option"] + [role="option"] { margin-top: 1px; }
[role="option"]:hover { background: var(--soft); }
[role="option"][aria-selected="true"] { background: var(--soft); outline: 2px solid var(--accent); outline-offset: -2px; }
[part~="title"], [part~="task"] { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; line-clamp: 3; overflow: hidden; overflow-wrap: anywhere; }
[part~="title"] { font-weight: 600; color: var(--accent); line-height: 1.4; }
[part~="title"]::first-letter { text-transform: uppercase; }
[part~="meta"], [part~="duty"] { display: flex; flex-wrap: wrap; gap: 0 .75rem; font-size: .875em; color: var(--muted); overflow-wrap: anywhere; }
[part~="number"] { color: var(--ink); }
[part~="task"] { margin-top: .35rem; padding-left: .65rem; border-left: 3px solid color-mix(in srgb, var(--line) 45%, transparent); font-size: .9375em; }
[part~="task"] + [part~="duty"] { padding-left: calc(.65rem + 3px); }
[part~="assignee"], [part~="due"] { color: var(--ink); }
[part~="due"] { font-weight: 600; }
[part~="all"], [part~="meant"] { color: var(--accent); font-weight: 600; font-size: .9375em; }
[part~="all"] { text-align: center; }
bdi { unicode-bidi: isolate; }
mark { background: var(--mark); color: var(--mark-ink); border-radius: 3px; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
[role="status"] { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (forced-colors: active) { [role="option"][aria-selected="true"] { outline-color: Highlight; } }
`;

const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLE);

/** An element with attributes and children, of which texts stay texts and those that are null are left out. */
function element(name, attributes, ...children) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children.flat().filter(child => child !== null));
  return made;
}

/** A text out of a document: no control of direction in it reaches what stands beside it. */
const isolated = (...children) => element("bdi", {}, ...children);

/** The text with marks at [start, end) each, in UTF-16 code units. */
function marked(text, ranges) {
  const parts = [];
  let at = 0;
  for (const [from, to] of ranges) {
    parts.push(text.slice(at, from), element("mark", { part: "mark" }, text.slice(from, to)));
    at = to;
  }
  return isolated(...parts, text.slice(at));
}

/** A field's text with the marks of the highlight that shows all of it. */
const highlighted = (text, field, highlights) =>
  marked(text, highlights.find(highlight => highlight.field === field && highlight.text === text)?.ranges ?? []);

const day = iso => iso.split("-").reverse().join("/");

/** What can be told to a person instead of results. */
class Trouble extends Error {}

class ChiDaoSearch extends HTMLElement {
  static observedAttributes = ["label", "placeholder", "lang"];

  constructor() {
    super();
    this.attachShadow({ mode: "open" }).adoptedStyleSheets = [sheet];
    this.input = element("input", {
      id: "q", part: "input", name: "q", type: "text", role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false",
      "aria-controls": "list", autocomplete: "off", spellcheck: "false", enterkeyhint: "search", maxlength: "2000",
    });
    this.caption = element("label", { for: "q", part: "label" });
    this.button = element("button", { type: "submit", part: "button" });
    this.form = element("form", { role: "search", part: "form" }, this.caption, this.input, this.button);
    this.words = element("span", {});
    this.again = element("button", { type: "button", part: "retry" });
    this.list = element("div", { id: "list", role: "listbox", part: "list" });
    this.panel = element("div", { part: "panel" }, element("div", { part: "head" }, this.words, this.again), this.list);
    this.spoken = element("div", { role: "status" });
    this.shadowRoot.append(this.form, this.panel, this.spoken);
    this.options = [];
    this.active = -1;
    this.composing = false;
    this.show(false);
    this.listen();
  }

  connectedCallback() {
    this.label();
  }

  disconnectedCallback() {
    this.close();
  }

  attributeChangedCallback() {
    this.label();
  }

  /** The texts of the nearest language that is said: Vietnamese, or English. */
  get texts() {
    return TEXTS[this.english ? "en" : "vi"];
  }

  get english() {
    return /^en\b/i.test(this.closest("[lang]")?.lang ?? "");
  }

  /** The server's address, ending in a slash: where this module comes from unless told otherwise. */
  get base() {
    const given = this.getAttribute("endpoint");
    return new URL(given ? given.replace(/\/*$/, "/") : ".", given ? document.baseURI : import.meta.url);
  }

  label() {
    const { texts } = this;
    this.caption.textContent = this.getAttribute("label") ?? texts.label;
    this.input.placeholder = this.getAttribute("placeholder") ?? texts.placeholder;
    this.button.textContent = texts.button;
    this.again.textContent = texts.retry;
    this.list.setAttribute("aria-label", texts.list);
  }

  listen() {
    const { input } = this;
    // Telex and VNI put a syllable together key by key: half a syllable is no question.
    input.addEventListener("compositionstart", () => { this.composing = true; this.forget(); });
    input.addEventListener("compositionend", () => { this.composing = false; this.later(); });
    input.addEventListener("input", () => this.composing || this.later());
    input.addEventListener("keydown", event => this.key(event));
    this.form.addEventListener("submit", event => { event.preventDefault(); this.go(this.results()); });
    this.again.addEventListener("click", () => { input.focus(); this.ask(); });
    this.panel.addEventListener("pointerdown", event => event.preventDefault()); // the field keeps the focus
    this.list.addEventListener("click", event => {
      const option = event.target.closest("[data-q]");
      if (option) { // other words to search for: no link
        input.value = option.dataset.q;
        this.ask();
      }
    });
    this.shadowRoot.addEventListener("focusout", event => {
      if (!this.shadowRoot.contains(event.relatedTarget)) {
        this.close();
      }
    });
  }

  key(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) {
      return;
    }
    const { active } = this;
    const last = this.options.length - 1;
    const moves = {
      ArrowDown: active === last ? -1 : active + 1,
      ArrowUp: active === -1 ? last : active - 1,
      Home: active === -1 ? null : 0,
      End: active === -1 ? null : last,
    };
    if (event.key === "Escape" && (!this.panel.hidden || this.input.value)) {
      event.preventDefault();
      if (this.panel.hidden) {
        this.input.value = "";
      }
      this.close();
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      this.options[active].click();
    } else if (event.key.startsWith("Arrow") && event.key in moves && this.panel.hidden) {
      event.preventDefault();
      if (this.options.length > 0 && this.answered === String(this.query())) {
        this.show(true);
      } else if (!this.request) { // else the answer is on its way
        this.ask();
      }
    } else if ((moves[event.key] ?? null) !== null) {
      event.preventDefault();
      this.point(moves[event.key]);
    } else if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
      this.point(-1);
    }
  }

  /** The parameters of the search as it is typed, with what the attributes lock. */
  query() {
    const query = new URLSearchParams();
    const words = this.input.value.trim();
    if (words) {
      query.set("q", words);
    }
    for (const name of ASKED) {
      (this.getAttribute(name) ?? "").split(",").map(value => value.trim()).filter(Boolean)
        .forEach(value => query.append(name, value));
    }
    return query;
  }

  /** The address of the server's page with all results. */
  results() {
    const query = this.query();
    if (this.english) {
      query.set("lang", "en");
    }
    return new URL(`tim-kiem?${query}`, this.base);
  }

  /** A link to a page of the server: nothing that an answer holds leads anywhere else. */
  link(path, attributes, ...children) {
    const target = new URL(path.replace(/^\/+/, "./"), this.base);
    if (target.origin !== this.base.origin) {
      throw new Trouble(this.texts.failed);
    }
    if (this.english) {
      target.searchParams.set("lang", "en");
    }
    const opened = this.getAttribute("target") ? { target: this.getAttribute("target"), rel: "noopener" } : {};
    return this.option("a", { href: target.href, ...opened, ...attributes }, ...children);
  }

  option(name, attributes, ...children) {
    return element(name, { role: "option", "aria-selected": "false", tabindex: "-1", ...attributes }, ...children);
  }

  go(address) {
    const opened = this.getAttribute("target");
    element("a", { href: address.href, ...(opened ? { target: opened, rel: "noopener" } : {}) }).click();
  }

  later() {
    this.forget();
    this.point(-1);
    if (this.input.value.trim().length < SHORTEST) {
      this.close();
    } else {
      this.timer = setTimeout(() => this.ask(), DELAY);
    }
  }

  /** Whatever is on its way is of no use any more. */
  forget() {
    clearTimeout(this.timer);
    this.request?.abort();
    this.request = null;
    this.panel.removeAttribute("aria-busy");
  }

  async ask() {
    this.forget();
    this.point(-1);
    const request = new AbortController();
    this.request = request;
    const waiting = setTimeout(() => this.wait(), PATIENCE);
    const late = setTimeout(() => request.abort(new Trouble(this.texts.slow)), LONGEST);
    try {
      const answer = await this.fetch(request.signal);
      if (this.request === request) {
        this.tell(answer);
      }
    } catch (error) {
      if (this.request === request) {
        this.fail(error instanceof Trouble ? error.message : this.texts[navigator.onLine ? "unreachable" : "offline"]);
      }
    } finally {
      clearTimeout(waiting);
      clearTimeout(late);
    }
  }

  async fetch(signal) {
    const query = this.query();
    query.set("limit", this.getAttribute("limit") ?? "8");
    if (query.get("level") !== "task") {
      query.set("children", query.has("q") ? "2" : "0");
    }
    const headers = { Accept: "application/json", "Accept-Language": this.english ? "en" : "vi" };
    if (this.getAttribute("key")) {
      headers.Authorization = `Bearer ${this.getAttribute("key")}`;
    }
    const answer = await fetch(new URL(`api/v1/search?${query}`, this.base), { signal, headers, credentials: "omit" });
    if (!answer.ok) {
      throw new Trouble(await this.reason(answer));
    }
    return answer.json();
  }

  /** Why there is no result, as a reader of the page can use it. */
  async reason(answer) {
    const { texts } = this;
    switch (answer.status) {
      case 401:
      case 403:
        return texts.refused;
      case 429:
        return texts.busy.replace("#", answer.headers.get("Retry-After") ?? "60");
      case 400: {
        const problem = await answer.json().catch(() => ({}));
        return problem.detail ?? texts.failed;
      }
      default:
        return texts.away;
    }
  }

  wait() {
    this.panel.setAttribute("aria-busy", "true");
    this.words.textContent = this.texts.loading;
    this.again.hidden = true;
    this.show(true);
  }

  fail(message) {
    this.fill([], message);
    this.again.hidden = false;
    this.spoken.textContent = message;
  }

  tell({ results, total, query, suggestions }) {
    const { texts } = this;
    this.answered = String(this.query());
    const number = count => count.toLocaleString(this.english ? "en" : "vi");
    const count = texts[total.unit].replace("#", number(total.value));
    const found = total.value > 0;
    const options = results.map(result => this.result(result));
    const near = query.relaxed || query.typo.length > 0 ? ` ${texts.relaxed}` : "";
    if (suggestions.did_you_mean && (near || !found)) {
      const words = suggestions.did_you_mean;
      options.unshift(this.option("div", { part: "meant", "data-q": words }, `${texts.meant} `, isolated(words)));
    }
    if (found && total.value > results.length) {
      const all = this.results();
      options.push(this.link(all.pathname + all.search, { part: "all" }, texts.all.replace("#", number(total.value))));
    }
    this.fill(options, found ? `${count}${near && "."}${near}` : texts.empty);
    this.spoken.textContent = found ? `${count}.${near} ${texts.keys}` : texts.empty;
  }

  result(result) {
    const { texts } = this;
    const task = result.level === "task" ? result : null;
    const directive = result.directive ?? result;
    const title = task
      ? highlighted(task.text, "task", task.highlights)
      : directive.subject === null ? texts.untitled : highlighted(directive.subject, "subject", result.highlights);
    // The server's page anchors a task by the last part of its id.
    const anchor = task ? `#nv-${encodeURIComponent(task.id.slice(task.id.lastIndexOf("-") + 1))}` : "";
    return this.link(result.url + anchor, { part: "result" },
      element("span", { part: "title" }, title),
      task && this.duty(task),
      element("span", { part: "meta" },
        directive.type && element("span", { part: "type" }, directive.type.label),
        directive.number && element("span", { part: "number" },
          highlighted(directive.number, "number", result.highlights)),
        directive.issued && element("time", { datetime: directive.issued }, day(directive.issued)),
        this.origin(directive)),
      (result.tasks ?? []).map(child => [
        element("span", { part: "task" }, highlighted(child.text, "task", child.highlights)), this.duty(child),
      ]).flat());
  }

  /** Who gave the order, and where. */
  origin({ authority, province }) {
    const now = province && province.current && province.current.value !== province.value
      ? ` (${this.texts.now.replace("#", province.current.label)})` : "";
    const parts = [authority?.label, province && province.label + now].filter(Boolean);
    return parts.length > 0 ? element("span", { part: "origin" }, isolated(parts.join(" · "))) : null;
  }

  /** To whom, and by when; nothing where neither is known. */
  duty({ assignees, deadlines }) {
    const { texts } = this;
    if (assignees.length + deadlines.length === 0) {
      return null;
    }
    return element("span", { part: "duty" },
      assignees.length > 0 ? element("span", { part: "assignee" }, `${texts.assignee}: `, isolated(assignees.map(a => a.label).join(", "))) : null,
      deadlines.map(due => element("span", { part: "due" }, `${texts.due}: `, isolated(due.date ? day(due.date) : due.text))));
  }

  /** Shows options under a sentence. */
  fill(options, sentence) {
    this.forget();
    this.point(-1);
    this.options = options;
    options.forEach((option, at) => { option.id = `option-${at}`; });
    this.list.replaceChildren(...options);
    this.list.scrollTop = 0;
    this.words.textContent = sentence;
    this.again.hidden = true;
    this.show(true);
  }

  point(at) {
    this.options[this.active]?.setAttribute("aria-selected", "false");
    this.active = at;
    const option = this.options[at];
    if (option) {
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      this.input.setAttribute("aria-activedescendant", option.id);
    } else {
      this.input.removeAttribute("aria-activedescendant");
    }
  }

  show(yes) {
    this.panel.hidden = !yes;
    this.list.hidden = this.options.length === 0;
    this.input.setAttribute("aria-expanded", String(yes && this.options.length > 0));
  }

  close() {
    this.forget();
    this.point(-1);
    this.show(false);
    this.spoken.textContent = "";
  }
}

if (!customElements.get("chi-dao-search")) {
  customElements.define("chi-dao-search", ChiDaoSearch);
}
