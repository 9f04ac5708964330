// The page that builds the box follows its form at once: the server writes the snippet, this puts its answer into the page.

const DELAY = 250; // milliseconds between the last change and the question

const form = document.getElementById("hop");
const results = document.getElementById("ket-qua");
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
let timer;
let request;

/** The colours as the snippet gives them to a site's stylesheet. */
function colour() {
  const { coloured, accent, onAccent, paper, ink } = results.querySelector(".preview").dataset;
  sheet.replaceSync(coloured === "true"
    ? `.preview chi-dao-search { --chi-dao-accent: ${accent}; --chi-dao-on-accent: ${onAccent}; --chi-dao-paper: ${paper}; --chi-dao-ink: ${ink}; }`
    : "");
}

async function follow() {
  request?.abort();
  request = new AbortController();
  const address = `${form.getAttribute("action")}?${new URLSearchParams(new FormData(form))}`;
  try {
    const answer = await fetch(address, { signal: request.signal });
    const made = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("ket-qua");
    if (answer.ok && made) {
      // The buttons that copy were there before and stay: only what they copy is new.
      const kept = results.querySelector(".copy");
      made.querySelector(".copy").replaceWith(kept);
      results.replaceChildren(...document.adoptNode(made).childNodes);
      history.replaceState(null, "", address);
      colour();
    }
  } catch (error) {
    if (error.name !== "AbortError") {
      throw error;
    }
  }
}

form.addEventListener("input", () => {
  clearTimeout(timer);
  if (form.checkValidity()) {
    timer = setTimeout(follow, DELAY);
  }
});
colour();
