/** The named references of HTML that stand for a space, a sign within numbers or nothing that is seen. */
const named: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['nbsp', 'ensp', 'emsp', 'emsp13', 'emsp14', 'thinsp', 'hairsp', 'numsp', 'puncsp', 'Tab'].map((name) => [
      name,
      ' ',
    ]),
  ),
  ...Object.fromEntries(['ndash', 'mdash', 'minus', 'hyphen', 'dash', 'horbar'].map((name) => [name, '-'])),
  ...Object.fromEntries(
    ['shy', 'zwj', 'zwnj', 'ZeroWidthSpace', 'NoBreak', 'lrm', 'rlm', 'ast', 'lowbar', 'grave'].map(
      (name) => [name, ''],
    ),
  ),
  NewLine: '\n',
  plus: '+',
  period: '.',
  sol: '/',
  commat: '@',
  amp: '&',
  aring: 'å',
  auml: 'ä',
  ouml: 'ö',
  Aring: 'Å',
  Auml: 'Ä',
  Ouml: 'Ö',
  eacute: 'é',
};

/** What a reference such as `&#45;`, `&#x2d;` or `&ndash;` stands for; undefined when it is none that matters. */
export function referenced(name: string): string | undefined {
  if (!name.startsWith('#')) return named[name];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code <= 0x10_ff_ff ? plainSign(String.fromCodePoint(code)) : '';
}

const known = new Map<string, string>();

/** One form of a sign and its accents: digits of every script, one dash, one space, one line end; nothing for what is not seen. */
export function plainSign(sign: string): string {
  const cached = known.get(sign);
  if (cached !== undefined) return cached;
  const plain = simplify(sign);
  if (known.size < 5000) known.set(sign, plain);
  return plain;
}

const unseen = /^(?:\p{Cf}|\p{Cc}|\p{Variation_Selector}|\u034f)$/u;
const dash = /^[\p{Pd}\u2212\u2043\u02d7]$/u;

function simplify(sign: string): string {
  if (/^[\n\v\f\u0085\u2028\u2029]$/.test(sign)) return '\n';
  if (/^\s$/.test(sign) && sign !== '\r' && sign !== '\ufeff') return ' ';
  if (unseen.test(sign)) return '';
  const composed = sign.normalize('NFKC');
  if (composed.length > 4) return sign;
  const plain = composed.replace(/\p{Nd}\p{M}*/gu, asciiDigit).replace(/\p{Cf}|\p{Variation_Selector}/gu, '');
  return dash.test(plain) ? '-' : plain;
}

/** Decimal digits come in runs of ten, zero first; what is drawn over one does not change it. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}
