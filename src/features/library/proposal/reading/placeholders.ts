/**
 * What is held back is written over, sign by sign, before anything else reads the text: a proposal cannot hold what is
 * not there, and every offset stays. The signs are of Unicode's private area, which no text of ours uses.
 */
export const placeholders = { name: '\uE000', phone: '\uE001', email: '\uE002' } as const;
export type HeldBackKind = keyof typeof placeholders;

/** Something that is not repeated, with its place in the text. */
export type HeldBack = { kind: HeldBackKind; start: number; end: number };

/** The text with each held back place written over, of the same length. */
export function coverText(text: string, heldBack: readonly HeldBack[]): string {
  return heldBack.reduce(
    (covered, { kind, start, end }) =>
      covered.slice(0, start) + placeholders[kind].repeat(end - start) + covered.slice(end),
    withoutPlaceholders(text),
  );
}

/** The covered text for people: each covered place says in words what was left out. */
export function showCovered(covered: string, words: Readonly<Record<HeldBackKind, string>>): string {
  return covered
    .replace(/\uE000+/g, `[${words.name}]`)
    .replace(/\uE001+/g, `[${words.phone}]`)
    .replace(/\uE002+/g, `[${words.email}]`);
}

const withoutPlaceholders = (text: string) => text.replace(/[\uE000-\uE002]/g, ' ');
