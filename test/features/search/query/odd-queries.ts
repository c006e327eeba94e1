import fc from 'fast-check';

/** What breaks query languages, and what people write, in any order. */
const bits = fc.oneof(
  fc.constantFrom('"', '-', '*', '(', ')', ':', '^', '{', '}', '+', '%', '_', '\\', "'", ';', '\u0000', ' '),
  fc.constantFrom(
    ' AND ',
    ' OR ',
    ' NOT ',
    ' NEAR(',
    'title:',
    'rank',
    '--',
    '/*',
    '§',
    '7 kap. 19 a §',
    'åk 7–9',
  ),
  fc.constantFrom('frånvaro', 'skol- ', 'närvaroteam', 'kommer inte', 'SIP', 'a\u030a', '\u00ad', '\u202e'),
  fc.constantFrom('👩‍👧', '🇸🇪', 'школа', '学校', 'مدرسة', 'ﬁ', '\ud800', '\udc00', '\ufeff'),
  fc.string({ maxLength: 12 }),
  fc.nat(0xffff).map((unit) => String.fromCharCode(unit)),
);
const anyQuery = fc.array(bits, { maxLength: 14 }).map((parts) => parts.join(''));

/** The same ten thousand in every run. */
export const oddQueries: readonly string[] = fc.sample(anyQuery, { numRuns: 10_000, seed: 1 });
