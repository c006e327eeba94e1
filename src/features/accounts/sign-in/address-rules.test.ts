import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growthPerSign, linear } from '#test/support/growth.ts';
import { foldDomain, isSharedMailbox, isStudentDomain, readAddress } from './address-rules.ts';

describe('readAddress (I3, S-2.3 domain allow-list)', () => {
  it.each([
    ['Anna.Berg@Hallinge.example', 'anna.berg@hallinge.example'],
    ['  anna@hallinge.example ', 'anna@hallinge.example'],
    ['anna@hallinge.example.', 'anna@hallinge.example'],
    ['anna@HÄLLINGE.example', 'anna@xn--hllinge-5wa.example'],
    ['anna@xn--hllinge-5wa.example', 'anna@xn--hllinge-5wa.example'],
    ['anna@ｈallinge.example', 'anna@hallinge.example'],
    ["o'brien@hallinge.example", "o'brien@hallinge.example"],
  ])('folds %s', (typed, folded) => {
    expect(readAddress(typed)?.eMail).toBe(folded);
  });

  it.each([
    '',
    'anna',
    '@hallinge.example',
    'anna@',
    'anna@hallinge',
    'anna@@hallinge.example',
    'anna@evil.example@hallinge.example',
    '"anna@evil.example"@hallinge.example',
    '"anna"@hallinge.example',
    'anna+2@hallinge.example',
    'anna berg@hallinge.example',
    '.anna@hallinge.example',
    'anna..berg@hallinge.example',
    'anna@hallinge.example..',
    'anna@-hallinge.example',
    'anna@hallinge.example/x',
    'anna@hallinge%2eexample',
    'anna@hallinge.example:25',
    'anna@[127.0.0.1]',
    'anna@127.0.0.1',
    'anna@0x7f.1',
    'anna@hallinge.example\r\nBcc: x@evil.example',
    'anna@hallinge.example,x@evil.example',
    'Anna <anna@hallinge.example>',
    `${'a'.repeat(65)}@hallinge.example`,
    `anna@${'a'.repeat(64)}.example`,
    'аnna@hallinge.example',
  ])('refuses %j', (typed) => {
    expect(readAddress(typed)).toBeUndefined();
  });

  it.each([
    'evil-hallinge.example',
    'hallinge.example.evil.example',
    'sub.hallinge.example',
    'hallingе.example',
    'hallinge.example.se',
  ])('keeps %s apart from hallinge.example', (domain) => {
    expect(foldDomain(domain)).not.toBe('hallinge.example');
  });

  it('reads its own answer as the same address', () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string()), (typed) => {
        const address = readAddress(typed);
        if (address) expect(readAddress(address.eMail)).toEqual(address);
      }),
    );
  });

  it.each(['a', 'a.', '-', '@', 'ä', '1.'])('reads %j however often it comes (S-ReDoS)', (letter) => {
    expect(growthPerSign(readAddress, (size) => `a@${letter.repeat(size)}`, 5000)).toBeLessThan(linear);
  });
});

describe('isStudentDomain', () => {
  it.each([
    'elev.hallinge.example',
    'elever.hallinge.example',
    'student.hallinge.example',
    'elev-hallinge.example',
  ])('refuses %s', (domain) => expect(isStudentDomain(domain)).toBe(true));
  it.each(['hallinge.example', 'edu.hallinge.example', 'elevhalsan.example'])('allows %s', (domain) =>
    expect(isStudentDomain(domain)).toBe(false),
  );
});

describe('isSharedMailbox', () => {
  it.each([
    'info',
    'registrator',
    'kommun',
    'kommunen',
    'skolan',
    'registrator.bun',
    'barn-och-utbildning',
    'no-reply',
  ])('refuses %s@', (local) => expect(isSharedMailbox(local)).toBe(true));
  it.each(['anna.berg', 'post.anna', 'infanta', 'rektor.anna'])('allows %s@', (local) =>
    expect(isSharedMailbox(local)).toBe(false),
  );
});
