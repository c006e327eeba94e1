import { expect, it } from 'vitest';
import type { AskedIndicator } from '../rounds/round.ts';
import { countingAddress, readCountingChoice } from './counting-address.ts';

const asks = (packageId: AskedIndicator['packageId'], byGender = false) =>
  ({ packageId, byGender }) as AskedIndicator;
const choiceIn = (address: string) =>
  readCountingChoice(new URL(address, 'https://portal.example').searchParams);

it('what a round asks for is chosen beforehand, as far as a list can give it', () => {
  const asked = [asks('base'), asks('thresholds', true), asks('trial')];
  expect(choiceIn(countingAddress({ asked, schoolForm: 'adapted-compulsory-school' }))).toEqual({
    packages: ['base', 'thresholds'],
    byGender: true,
    schoolForm: 'adapted-compulsory-school',
  });
  expect(choiceIn(countingAddress({ asked: [asks('base')], schoolForm: 'compulsory-school' }))).toMatchObject(
    {
      packages: ['base'],
      byGender: false,
    },
  );
});

it('what is no choice counts as not said', () => {
  expect(choiceIn('/siffror/raknehjalp?paket=gender&paket=x&kon=1&skolform=bio')).toEqual({
    packages: ['base'],
    byGender: false,
    schoolForm: undefined,
  });
});
