import { describe, expect, it } from 'vitest';
import { isCommonPassword } from './common-password.ts';
import { commonPasswordHashes } from './common-passwords.ts';
import { checkNewPassword } from './password-rules.ts';

const person = {
  isAdmin: false,
  words: ['Åsa Öberg', 'asa.oberg@hallinge.example', 'Hällinge kommun'],
  isCommon: isCommonPassword,
};
const fault = (password: string, context = person) => checkNewPassword(password, context)?.code;

describe('A new password', () => {
  it.each([
    'tolv lila cyklar',
    'korrekt häst batteri stapel',
    ' mellanslag före och efter ',
    '🦊🦊🐻🌲 fyra djur i skogen',
    'x9-Kq2-vLw-8Tz',
    'älgen dricker kaffe i Hällinge',
    'a'.repeat(5) + 'bcdefg hijkl mnop'.repeat(6),
  ])('may be %j (S-6.2.5, S-6.2.9)', (password) => expect(fault(password)).toBeUndefined());

  it('is measured in characters as people count them (S-6.2.1)', () => {
    expect(fault('kort lösen')).toBe('too-short');
    expect(fault('tolv cyklar!')).toBeUndefined();
    expect(fault('tolv cyklar!', { ...person, isAdmin: true })).toBe('too-short');
    expect(fault('en mening som är lång '.repeat(6))).toBe('too-long');
    expect(fault('')).toBe('required');
  });

  it.each([
    'password1234',
    'P@ssw0rd1234',
    'qwerty123456',
    '123456789012',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    'monkeymonkeymonkey',
    'Sommar2026!!!',
    'Kommun2026Skola',
    'narvaronatet1',
    'Hallinge2026!',
    'AsaOberg1234',
    'lösenordlösenord',
    'iloveyou!!!!!!',
    'dragon dragon',
  ])('is refused when it is easy to guess: %s (S-6.2.4, S-6.2.11)', (password) =>
    expect(fault(password)).toBe('weak-password'),
  );

  it('is compared with more than 3 000 common ones, offline (S-6.2.12)', () => {
    expect(commonPasswordHashes.length / 4).toBeGreaterThan(3000);
    expect(isCommonPassword('password')).toBe(true);
    expect(isCommonPassword('skolpliktsbevakning')).toBe(false);
  });
});
