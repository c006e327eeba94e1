/** Amounts are whole numbers of this part of one, so that 12,5 hours, 0,0001 per cent and 20 minutes are exact. */
export const unit = 600_000;

const clock = /^(\d+):([0-5]\d)(?::[0-5]\d)?$/;
const spelled = /^(?:(\d+) ?(?:t|tim|timmar|h|hours?)\.?)? ?(?:(\d+) ?(?:m|min|minuter|minutes?)\.?)?$/i;

/** An amount as systems write it (`12,5`, `1 234.5`, `12,5 %`, `12:30`, `12 tim 30 min`), in parts of `unit`; nothing for what is none. */
export function readAmount(cell: string): number | undefined {
  const text = cell.replaceAll(/[\s\u00a0\u202f]+/g, ' ').trim();
  const [, hours, minutes] = clock.exec(text) ?? (/\p{L}/u.test(text) ? (spelled.exec(text) ?? []) : []);
  if (hours !== undefined || minutes !== undefined) {
    return Number(hours ?? 0) * unit + Number(minutes ?? 0) * (unit / 60);
  }
  return readDecimal(text.replace(/ ?%$/, '').replaceAll(/[ '’]/g, ''));
}

/** Of a comma and a point the last parts the decimals; the other one parts thousands. */
function readDecimal(text: string): number | undefined {
  const decimal = text.lastIndexOf(',') > text.lastIndexOf('.') ? ',' : '.';
  const thousands = decimal === ',' ? '.' : ',';
  const plain = text.replaceAll(thousands, '').replace(decimal, '.');
  if (!/^(?:\d+(?:\.\d*)?|\.\d+)$/.test(plain)) return undefined;
  const amount = Math.round(Number(plain) * unit);
  return Number.isSafeInteger(amount * 10_000) ? amount : undefined;
}

/** Whether the cell says that there was nothing: systems leave it empty or put a dash. */
export function isNothing(cell: string): boolean {
  return /^[-–—]?$/.test(cell.trim());
}
