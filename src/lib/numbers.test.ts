import { expect, test } from 'vitest';
import { formatKronor, formatNumber, formatShare } from './numbers.ts';

test('Swedish numbers have a decimal comma and narrow no-break spaces', () => {
  expect(formatNumber(12345.67, 'sv')).toBe('12\u202f345,7');
  expect(formatNumber(12345.67, 'en')).toBe('12,345.7');
});

test('a share is shown in per cent', () => {
  expect(formatShare(0.125, 'sv')).toBe('12,5\u202f%');
});

test('kronor are whole', () => {
  expect(formatKronor(1250000.4, 'sv')).toBe('1\u202f250\u202f000\u202fkr');
});
