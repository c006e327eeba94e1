import { describe, expect, it } from 'vitest';
import { profileInput } from './organisation-input.ts';

const parse = (fields: Record<string, string>) =>
  profileInput.safeParse({ version: '3', name: 'Hällinge kommun', ...fields });
const codes = (fields: Record<string, string>) =>
  parse(fields).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('profileInput', () => {
  it('lets everything but the name be left out', () => {
    expect(parse({}).data).toMatchObject({
      version: 3,
      website: null,
      sizeCount: null,
      aliases: [],
      domains: [],
      approvesAutomatically: false,
    });
  });

  it('reads numbers with spaces, names with years and domains a line', () => {
    const fields = { sizeCount: '16 000', aliases: 'BUF (2019–)', domains: '@Hallinge.example\nhallinge.se' };
    expect(parse(fields).data).toMatchObject({
      sizeCount: 16_000,
      aliases: [{ name: 'BUF', validFrom: '2019', validUntil: null }],
      domains: ['hallinge.example', 'hallinge.se'],
    });
  });

  it('says what is wrong by the codes of the form', () => {
    expect(codes({ sizeCount: 'många' })).toEqual(['sizeCount: invalid-number']);
    expect(codes({ sizeStatedOn: '2025-13' })).toEqual(['sizeStatedOn: invalid-date']);
    expect(codes({ website: 'javascript:alert(1)' })).toEqual(['website: invalid-link']);
    expect(codes({ functionEmail: 'narvaro' })).toEqual(['functionEmail: invalid-email']);
    expect(codes({ domains: 'gmail.com' })).toEqual(['domains: invalid']);
    expect(codes({ name: '' })).toEqual(['name: required']);
  });
});
