// Brushing the timeline: a range of months is picked by dragging over the bars, or with the arrow keys. Each bar is a link of its own, so
// that the page works without this.

const MONTHS = 12;

class Timeline {
  constructor(figure) {
    this.svg = figure.querySelector("svg");
    this.output = figure.querySelector("output");
    this.label = figure.dataset.label;
    this.count = Number(this.svg.dataset.count);
    this.bars = [...this.svg.querySelectorAll("a.bar")];
    this.brush = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    Object.entries({ class: "brush", y: 0, height: 56, width: 0 }).forEach(([key, value]) => this.brush.setAttribute(key, value));
    this.svg.append(this.brush);
    // One stop for the tab key; arrows go on from there.
    this.bars.forEach(bar => bar.setAttribute("tabindex", "-1"));
    (this.bars.find(bar => bar.classList.contains("selected")) ?? this.bars[0])?.setAttribute("tabindex", "0");
    this.listen();
  }

  listen() {
    const { svg } = this;
    svg.addEventListener("dragstart", event => event.preventDefault());
    svg.addEventListener("pointerdown", event => {
      if (event.button === 0 && this.inBars(event)) {
        this.from = this.at(event);
        this.pointer = event.pointerId;
      }
    });
    svg.addEventListener("pointermove", event => {
      if (this.pointer === event.pointerId) {
        const to = this.at(event);
        if (to !== this.from && !svg.hasPointerCapture(event.pointerId)) {
          svg.setPointerCapture(event.pointerId);
        }
        this.show(this.from, to);
      }
    });
    svg.addEventListener("pointerup", event => {
      if (this.pointer === event.pointerId) {
        this.pointer = undefined;
        const to = this.at(event);
        if (to !== this.from) {
          this.apply(this.from, to); // a bar that is merely clicked is a link
        } else {
          this.hide();
        }
      }
    });
    svg.addEventListener("pointercancel", () => { this.pointer = undefined; this.hide(); });
    svg.addEventListener("keydown", event => this.key(event));
  }

  key(event) {
    const bar = event.target.closest("a.bar");
    const at = this.bars.indexOf(bar);
    if (at < 0) {
      return;
    }
    const next = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: this.bars.length - 1 }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      const target = this.bars[Math.max(0, Math.min(this.bars.length - 1, next))];
      this.anchor = event.shiftKey ? this.anchor ?? bar : undefined;
      bar.setAttribute("tabindex", "-1");
      target.setAttribute("tabindex", "0");
      target.focus();
      if (this.anchor) {
        this.show(this.place(this.anchor), this.place(target));
      } else {
        this.hide();
      }
    } else if (event.key === "Enter" && this.anchor && this.anchor !== bar) {
      event.preventDefault();
      this.apply(this.place(this.anchor), this.place(bar));
    } else if (event.key === "Escape") {
      this.anchor = undefined;
      this.hide();
    }
  }

  inBars(event) {
    return event.clientY - this.svg.getBoundingClientRect().top <= 57;
  }

  at(event) {
    const box = this.svg.getBoundingClientRect();
    return Math.max(0, Math.min(this.count - 1, Math.floor((event.clientX - box.left) / box.width * this.count)));
  }

  place(bar) {
    return Math.round(parseFloat(bar.querySelector("rect").getAttribute("x")) / 100 * this.count);
  }

  /** The month or year of a place, as a parameter takes it. */
  period(place) {
    const [year, month] = this.svg.dataset.first.split("-").map(Number);
    if (this.svg.dataset.unit === "year") {
      return String(year + place);
    }
    const months = year * MONTHS + month - 1 + place;
    return `${Math.floor(months / MONTHS)}-${String(months % MONTHS + 1).padStart(2, "0")}`;
  }

  show(a, b) {
    const [from, to] = [Math.min(a, b), Math.max(a, b)];
    this.brush.setAttribute("x", `${from / this.count * 100}%`);
    this.brush.setAttribute("width", `${(to - from + 1) / this.count * 100}%`);
    this.output.textContent = this.label.replace("#", `${this.shown(from)} – ${this.shown(to)}`);
  }

  shown(place) {
    return this.period(place).split("-").reverse().join("/");
  }

  hide() {
    this.brush.setAttribute("width", 0);
    this.output.textContent = "";
  }

  apply(a, b) {
    const search = new URLSearchParams(location.search);
    ["page", "cursor"].forEach(name => search.delete(name));
    search.set("issued_from", this.period(Math.min(a, b)));
    search.set("issued_to", this.period(Math.max(a, b)));
    location.assign(`${location.pathname}?${search}`);
  }
}

document.querySelectorAll("figure.timeline").forEach(figure => new Timeline(figure));
