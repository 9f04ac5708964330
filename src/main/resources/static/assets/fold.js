/** Lower case without accents, code unit for code unit, as the service folds. */
export const fold = text => Array.from({ length: text.length }, (_, i) => {
  const letter = text[i].normalize("NFD")[0].toLowerCase();
  return letter === "đ" ? "d" : letter;
}).join("");
