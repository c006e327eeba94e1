/** Where a text may call on somebody: the words after an `@`, as far as a name can reach. */
export type CallSite = { words: readonly string[]; rest: string };

const callSite = /(?<![\p{L}\p{N}_@/.])@(?=\p{L})/gu;
const nameWords = /^\p{L}[\p{L}'’-]*(?: \p{L}[\p{L}'’-]*){0,3}/u;
const longestCall = 160;
/** Who calls on more than these calls on nobody. */
const mostCalls = 20;

/** The places in a text that may be calls. */
export function callSites(md: string): readonly CallSite[] {
  return [...md.matchAll(callSite)].slice(0, mostCalls).map(({ index }) => {
    const [rest = ''] = md.slice(index + 1, index + 1 + longestCall).split('\n');
    return { rest, words: (nameWords.exec(rest)?.[0] ?? '').split(' ') };
  });
}

/** What may be the name of somebody there, the longest first; a first name alone is nobody's. */
export function possibleNames({ words }: CallSite): readonly string[] {
  return [4, 3, 2].filter((count) => count <= words.length).map((count) => words.slice(0, count).join(' '));
}
