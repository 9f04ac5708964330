// Brings documents in: each file is first sent to be read only (dry_run), what was read is shown and corrected, and published
// when somebody says so. A file that fails says why and holds up no other. The key lives in this tab's session storage.

const PLACE = "/api/v1/directives";
const STORED = "directives-key";
const MOST = 25 * 1024 * 1024; // bytes, as the service says
const AT_ONCE = 2;

const page = document.getElementById("tai-len");
const words = page.dataset;
const key = document.getElementById("khoa");
const list = document.getElementById("cac-tep");
const template = document.getElementById("mot-tep");
const everything = document.getElementById("tat-ca");
const news = document.getElementById("tin");
const uploads = new Set();

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([attribute, value]) => made.setAttribute(attribute, value));
  made.append(...children);
  return made;
}

/** A text out of a document: no control of direction in it reaches what stands beside it. */
const isolated = text => element("bdi", {}, text);

const size = bytes => bytes < 1024 * 1024
  ? `${Math.ceil(bytes / 1024).toLocaleString(words.language)} kB`
  : `${(bytes / 1024 / 1024).toLocaleString(words.language, { maximumFractionDigits: 1 })} MB`;

const day = iso => iso.split("-").reverse().join("/");

/** Sends a request; resolves with {status, body} whatever the answer, rejects without one. */
function send(method, path, body, headers = {}, onProgress = () => {}) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest(); // fetch does not tell how much of a file is gone
    request.open(method, path);
    Object.entries({ "Authorization": `Bearer ${key.value.trim()}`, "Accept-Language": words.language, ...headers })
      .forEach(([name, value]) => request.setRequestHeader(name, value));
    request.responseType = "json";
    request.upload.onprogress = event => onProgress(event.loaded / event.total);
    request.onload = () => resolve({ status: request.status, body: request.response ?? {} });
    request.onerror = () => reject(new Error(words.offline));
    request.send(body);
  });
}

class Upload {
  constructor(file) {
    this.file = file;
    this.card = template.content.firstElementChild.cloneNode(true);
    this.progress = this.card.querySelector("progress");
    this.form = this.card.querySelector("form");
    this.find(".upload-name").append(isolated(file.name));
    this.find(".upload-size").textContent = size(file.size);
    this.card.addEventListener("click", event => this.act(event.target.dataset?.do));
    this.form.addEventListener("submit", event => { event.preventDefault(); this.publish(); });
    list.append(this.card);
    this.is("waiting");
  }

  find(selector) {
    return this.card.querySelector(selector);
  }

  /** waiting · key · sending · reading · read · publishing · created · unchanged · replaced · failed */
  is(state) {
    this.state = state;
    this.card.dataset.state = state;
    this.find(".upload-state").textContent = words[state];
    const done = ["created", "unchanged", "replaced"].includes(state);
    const busy = ["sending", "reading", "publishing"].includes(state);
    this.progress.hidden = !busy && state !== "waiting";
    this.find(".upload-problem").hidden = state !== "failed";
    this.find(".upload-read").hidden = !this.directive || done;
    this.find("[data-do=publish]").hidden = state !== "read" && !(state === "failed" && this.directive);
    this.find("[data-do=retry]").hidden = state !== "failed" || Boolean(this.directive) || !this.hopeful;
    this.find("[data-do=open]").hidden = !done;
    this.find("[data-do=discard]").hidden = busy || done;
    [...this.form.elements].forEach(field => { field.disabled = busy; });
    if (done || state === "failed" || state === "read") {
      news.textContent = `${this.file.name}: ${words[state]}`;
    }
    count();
  }

  act(what) {
    if (what === "publish") {
      this.publish();
    } else if (what === "retry") {
      this.is("waiting");
      next();
    } else if (what === "discard") {
      uploads.delete(this);
      this.card.remove();
      document.getElementById("tep").focus();
      count();
    }
  }

  body(metadata) {
    const body = new FormData();
    body.append("file", this.file);
    if (metadata) {
      body.append("metadata", new Blob([JSON.stringify(metadata)], { type: "application/json" }));
    }
    return body;
  }

  /** Has the file read, and nothing kept. */
  async read() {
    if (this.file.size > MOST) {
      this.fail({ title: words.large });
      return;
    }
    this.is("sending");
    const { status, body } = await this.tell(() => send("POST", `${PLACE}?dry_run=true`, this.body(), {}, part => this.gone(part)));
    if (status === 200) {
      this.show(body);
      this.is("read");
    } else {
      this.fail(body, status);
    }
  }

  gone(part) {
    this.progress.value = part * 100;
    if (part === 1 && this.state === "sending") {
      this.is("reading");
      this.progress.removeAttribute("value"); // how long reading takes nobody knows
    }
  }

  /** The answer, or the lack of one as if it were an answer. */
  async tell(ask) {
    try {
      return await ask();
    } catch (error) {
      return { status: 0, body: { title: error.message } };
    }
  }

  show(directive) {
    this.directive = directive;
    this.before = this.values(directive);
    Object.entries(this.before).forEach(([name, value]) => { this.form.elements[name].value = value; });
    const warnings = this.find(".upload-warnings");
    warnings.hidden = directive.warnings.length === 0;
    warnings.querySelector("ul").replaceChildren(...directive.warnings.map(warning => element("li", {}, warning.message)));
    const tasks = this.find(".upload-tasks");
    tasks.querySelector("summary").textContent =
      directive.tasks.length === 0 ? words.none : words.tasks.replace("#", directive.tasks.length);
    tasks.querySelector("ol").replaceChildren(...directive.tasks.map(task => this.task(task)));
  }

  values({ number, type, issued, subject, authority, province, district }) {
    return {
      number: number ?? "", type: type?.value ?? "", issued: issued ?? "", subject: subject ?? "",
      authority: authority?.label ?? "", level: authority?.level ?? "", province: province?.value ?? "", district: district?.label ?? "",
    };
  }

  task({ ordinal, text, assignees, deadlines }) {
    const line = element("li", {}, element("p", {}, ordinal ? element("b", {}, isolated(ordinal), " ") : "", isolated(text)));
    const duties = element("p", { class: "duty" });
    assignees.forEach(who => duties.append(element("span", { class: "assignee" }, `${words.assignee}: `, isolated(who.label))));
    deadlines.forEach(due => duties.append(element("span", { class: "due" }, `${words.due} `, isolated(due.date ? day(due.date) : due.text))));
    if (duties.hasChildNodes()) {
      line.append(duties);
    }
    return line;
  }

  /** What a person changed: {given} has a new value, {emptied} is said to be unknown. */
  corrections() {
    const now = Object.fromEntries(Object.keys(this.before).map(name => [name, this.form.elements[name].value.trim()]));
    const changed = name => now[name] !== this.before[name].trim();
    const given = {};
    const emptied = {};
    for (const name of ["number", "type", "issued", "subject", "province", "district"].filter(changed)) {
      (now[name] ? given : emptied)[name] = now[name] || null;
    }
    if (changed("authority") || changed("level")) {
      if (now.authority) {
        given.authority = { label: now.authority, level: now.level || null };
      } else {
        emptied.authority = null;
      }
    }
    return { given, emptied };
  }

  async publish() {
    if (!this.form.reportValidity()) {
      return;
    }
    const { given, emptied } = this.corrections();
    this.is("publishing");
    this.progress.removeAttribute("value");
    const metadata = Object.keys(given).length > 0 ? given : null;
    const { status, body } = await this.tell(() => send("POST", PLACE, this.body(metadata)));
    if (status !== 200 && status !== 201) {
      this.fail(body, status);
      return;
    }
    if (Object.keys(emptied).length > 0) {
      const patched = await this.tell(() => send("PATCH", `${PLACE}/${encodeURIComponent(body.id)}`, JSON.stringify(emptied),
        { "Content-Type": "application/merge-patch+json" }));
      if (patched.status !== 200) {
        this.fail({ ...patched.body, title: `${words.partly} ${patched.body.title ?? ""}` }, patched.status);
        return;
      }
    }
    const english = words.language === "en" ? "?lang=en" : "";
    const open = this.find("[data-do=open]");
    open.href = `/van-ban/${encodeURIComponent(body.id)}${english}`;
    const held = this.card.contains(document.activeElement) || document.activeElement === document.body;
    this.is(body.outcome);
    if (held) {
      open.focus();
    }
  }

  /** Says why, as the service said it. */
  fail(problem, status) {
    const reasons = (problem.errors ?? []).map(error => error.reason).filter(reason => reason && reason !== problem.detail);
    this.find(".upload-problem-title").textContent = [problem.title ?? `${status}`, problem.detail].filter(Boolean).join(". ");
    this.find(".upload-problem ul").replaceChildren(...reasons.map(reason => element("li", {}, reason)));
    this.refused = status === 401 || status === 403;
    // A file that cannot be read today cannot be read tomorrow.
    this.hopeful = this.refused || status === 0 || status === 429 || status >= 500;
    key.toggleAttribute("aria-invalid", this.refused);
    this.is("failed");
  }
}

/** Starts what waits, a few at a time; without a key everything waits for it. */
function next() {
  const waiting = [...uploads].filter(upload => upload.state === "waiting" || upload.state === "key");
  if (!key.value.trim()) {
    waiting.forEach(upload => upload.state === "key" || upload.is("key"));
    if (waiting.length > 0) {
      key.focus();
    }
    return;
  }
  const busy = [...uploads].filter(upload => upload.state === "sending" || upload.state === "reading").length;
  waiting.slice(0, Math.max(0, AT_ONCE - busy)).forEach(upload => upload.read().finally(next));
}

function count() {
  const ready = [...uploads].filter(upload => upload.state === "read").length;
  everything.textContent = words.all.replace("#", ready);
  everything.parentElement.hidden = ready < 2;
}

function take(files) {
  for (const file of files) {
    uploads.add(new Upload(file));
  }
  next();
}

async function publishAll() {
  // One after the other: each answer means that its document is on the disk.
  for (const upload of [...uploads].filter(each => each.state === "read")) {
    await upload.publish();
  }
}

key.value = sessionStorage.getItem(STORED) ?? "";
key.addEventListener("change", () => {
  sessionStorage.setItem(STORED, key.value.trim());
  key.removeAttribute("aria-invalid");
  [...uploads].filter(upload => upload.state === "failed" && upload.refused && !upload.directive).forEach(upload => upload.is("waiting"));
  next();
});
key.form.addEventListener("submit", event => { event.preventDefault(); key.blur(); });
document.getElementById("quen").addEventListener("click", () => {
  sessionStorage.removeItem(STORED);
  key.value = "";
  key.focus();
});

const drop = document.getElementById("tha");
const files = document.getElementById("tep");
files.addEventListener("change", () => { take(files.files); files.value = ""; });
drop.addEventListener("dragover", event => { event.preventDefault(); drop.classList.add("drop-over"); });
drop.addEventListener("dragleave", () => drop.classList.remove("drop-over"));
drop.addEventListener("drop", event => {
  event.preventDefault();
  drop.classList.remove("drop-over");
  take(event.dataTransfer.files);
});
everything.addEventListener("click", publishAll);
addEventListener("beforeunload", event => {
  if ([...uploads].some(upload => ["sending", "reading", "read", "publishing"].includes(upload.state))) {
    event.preventDefault();
  }
});
page.hidden = false;
