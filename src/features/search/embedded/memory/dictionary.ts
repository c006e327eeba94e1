/** Numbered texts, found by the text itself and by how it begins. */
export type Dictionary = {
  size: number;
  add(number: number, text: string): void;
  number(text: string): number | undefined;
  text(number: number): string;
  /** The numbers of all texts that begin so. */
  beginningWith(prefix: string): number[];
};

/** So many new texts are looked through one by one before they are sorted in among the others. */
const mostUnsorted = 2000;

/** An empty dictionary; it is sorted when it is first asked. */
export function createDictionary(): Dictionary {
  const texts: string[] = [];
  let sorted: number[] = [];
  let unsorted: number[] = [];

  const compare = (one: number, other: number) => compareTexts(texts[one] ?? '', texts[other] ?? '');
  const sort = () => {
    if (unsorted.length === 0) return;
    sorted = [...sorted, ...unsorted].sort(compare);
    unsorted = [];
  };
  /** The place of the first sorted text that is not before it. */
  const placeOf = (text: string) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compareTexts(texts[sorted[middle] ?? 0] ?? '', text) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  const dictionary: Dictionary = {
    size: 0,
    add: (number, text) => {
      texts[number] = text;
      unsorted.push(number);
      dictionary.size = Math.max(dictionary.size, number + 1);
    },
    number: (text) => {
      if (unsorted.length > mostUnsorted) sort();
      const number = sorted[placeOf(text)];
      return number !== undefined && texts[number] === text
        ? number
        : unsorted.find((added) => texts[added] === text);
    },
    text: (number) => texts[number] ?? '',
    beginningWith: (prefix) => {
      if (unsorted.length > mostUnsorted) sort();
      const found = unsorted.filter((number) => texts[number]?.startsWith(prefix));
      for (let at = placeOf(prefix); at < sorted.length; at += 1) {
        const number = sorted[at] ?? 0;
        if (!texts[number]?.startsWith(prefix)) break;
        found.push(number);
      }
      return found;
    },
  };
  return dictionary;
}

function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
