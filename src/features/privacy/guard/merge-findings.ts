import { type Finding, guardRules } from './finding.ts';
import type { Spot } from './spot.ts';

const blocking: ReadonlySet<string> = new Set(['personnummer', 'samordningsnummer', 'interimsnummer']);

/**
 * One finding for what overlaps, in the order of the text. A block keeps its own place, whatever warning lies over it;
 * of two alike the rule that comes first in the list names the whole.
 */
export function mergeFindings(input: string, spots: readonly Spot[]): readonly Finding[] {
  const merged: Spot[] = [];
  for (const spot of [...spots].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (!last || spot.start >= last.end) merged.push(spot);
    else merged.splice(-1, 1, together(last, spot));
  }
  return merged.map(({ rule, start, end }) => ({
    rule,
    severity: blocking.has(rule) ? 'block' : 'warn',
    start,
    end,
    text: input.slice(start, end),
  }));
}

function together(one: Spot, other: Spot): Spot {
  const [first, second] = rank(one) <= rank(other) ? [one, other] : [other, one];
  if (blocking.has(first.rule) && !blocking.has(second.rule)) return first;
  return { rule: first.rule, start: one.start, end: Math.max(one.end, other.end) };
}

function rank({ rule }: Spot): number {
  return guardRules.indexOf(rule);
}
