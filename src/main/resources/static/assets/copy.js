// Copies what a button names to the clipboard, and prints.

async function copy(button) {
  const source = document.getElementById(button.dataset.copy);
  const text = source.value ?? source.textContent;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Without https there is no clipboard: what is to be copied is at least selected.
    const range = document.createRange();
    range.selectNodeContents(source);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    document.execCommand("copy");
  }
  const said = button.parentElement.querySelector("[role=status]");
  if (said) {
    said.textContent = button.dataset.done;
  }
}

document.querySelectorAll("[data-copy]").forEach(button => button.addEventListener("click", () => copy(button)));
document.querySelectorAll("[data-print]").forEach(button => button.addEventListener("click", () => print()));
