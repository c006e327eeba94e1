import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeHeldForm, encodeHeldForm, holdForm } from './held-form-rules.ts';

describe('A form that outlives its session', () => {
  it('comes back as it was typed, order and repeats too', () => {
    const fields: [string, string][] = [
      ['title', 'Närvaroteam "Bron" <b>'],
      ['year', '4'],
      ['year', '5'],
    ];
    const held = holdForm('/bibliotek/bron/redigera', fields);
    expect(held && decodeHeldForm(encodeHeldForm(held))).toEqual({
      action: '/bibliotek/bron/redigera',
      fields,
    });
  });

  it('keeps no passwords, codes or tokens', () => {
    const held = holdForm('/mitt/konto/losenord', [
      ['password', 'x'],
      ['new_password', 'x'],
      ['code', '123456'],
      ['name', 'Anna'],
    ]);
    expect(held?.fields).toEqual([['name', 'Anna']]);
  });

  it.each(['https://evil.example/x', '//evil.example', 'javascript:alert(1)'])(
    'goes nowhere but home: %s',
    (action) => {
      expect(holdForm(action, [['a', 'b']])).toBeUndefined();
      expect(decodeHeldForm(JSON.stringify([action, [['a', 'b']]]))).toBeUndefined();
    },
  );

  it('is not carried when it is too large', () => {
    expect(holdForm('/x', [['text', 'a'.repeat(200_001)]])).toBeUndefined();
    expect(decodeHeldForm(`["/x",[["a","${'b'.repeat(200_001)}"]]]`)).toBeUndefined();
  });

  it('takes nothing else for a held form', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const held = decodeHeldForm(text);
        if (held) expect(held.fields.flat().every((part) => typeof part === 'string')).toBe(true);
      }),
    );
  });
});
