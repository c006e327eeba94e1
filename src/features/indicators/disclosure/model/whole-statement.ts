import type { Statement } from './statement.ts';

/** A decimal number, exactly: whole digits, and how many of them stand after the point. */
type Decimal = { readonly digits: bigint; readonly places: number };

/**
 * The same statement with the least whole numbers: 0.5 a + 0.25 b ≤ 1.3 is 2a + b ≤ 5. Decimals are taken as they are written,
 * never as fractions of two. What "=" can never reach has no value: it is true of no whole numbers.
 */
export function inWholeNumbers({ terms, op, value }: Statement): Statement {
  const entries = Object.entries(terms).map(([id, by]) => [id, decimalOf(by)] as const);
  const places = Math.max(0, ...entries.map(([, by]) => by.places));
  const scaled = entries.map(([id, by]) => [id, timesTen(by, places)] as const);
  const shared = scaled.reduce((divisor, [, by]) => greatestCommonDivisor(divisor, by), 0n) || 1n;
  const whole = Object.fromEntries(scaled.map(([id, by]) => [id, Number(by / shared)]));
  return { terms: whole, op, value: wholeBound(decimalOf(value), op, { places, shared }) };
}

/** `value` · 10^`places` / `shared`, brought to the next whole number that says as much. */
function wholeBound(
  value: Decimal,
  op: Statement['op'],
  { places, shared }: { readonly places: number; readonly shared: bigint },
): number {
  const over = shared * 10n ** BigInt(Math.max(0, value.places - places));
  const bound = timesTen(value, Math.max(places, value.places));
  const below = bound / over - (bound < 0n && bound % over !== 0n ? 1n : 0n);
  if (bound % over === 0n || op === '<=') return Number(below);
  return op === '>=' ? Number(below + 1n) : Number.NaN;
}

/** As JavaScript writes it, which reads back as the same number: 12.5, 1e+21, 2.5e-7. */
function decimalOf(number: number): Decimal {
  const [mantissa = '0', exponent = '0'] = String(number).split('e');
  const [units = '0', fraction = ''] = mantissa.split('.');
  const places = fraction.length - Number(exponent);
  const digits = BigInt(units + fraction);
  return places < 0 ? { digits: digits * 10n ** BigInt(-places), places: 0 } : { digits, places };
}

/** The decimal times 10^`places`; no fewer than it has. */
function timesTen(decimal: Decimal, places: number): bigint {
  return decimal.digits * 10n ** BigInt(places - decimal.places);
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [greater, smaller] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (smaller > 0n) [greater, smaller] = [smaller, greater % smaller];
  return greater;
}
