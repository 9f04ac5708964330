// Looking for a value in a facet: what is on the page is narrowed while somebody types. Values that are not on the page are found by the
// form itself, with Enter, as without scripts.
import { fold } from "./fold.js";

for (const form of document.querySelectorAll(".facet-search")) {
  const input = form.querySelector("input[type=search]");
  const facet = form.closest(".facet");
  const folded = facet.querySelector(".folded");
  const items = [...facet.querySelectorAll(".choices li")].map(node => [node, fold(node.textContent.normalize("NFC"))]);
  input.addEventListener("input", () => {
    const wanted = fold(input.value.normalize("NFC").trim());
    for (const [node, text] of items) {
      node.hidden = wanted !== "" && !` ${text}`.includes(` ${wanted}`);
    }
    if (folded && wanted) {
      folded.open = true;
    }
  });
}
