import { expect, it } from 'vitest';
import { settleContacts } from './contact-rules.ts';

const today = '2026-11-22';
const ownEmail = 'skribent@hallinge.example';

it('one’s own address is for members, for twelve months, whoever typed the role', () => {
  const contacts = [{ function: 'Samordnare', email: 'Skribent@hallinge.example' }];
  expect(settleContacts(contacts, { before: [], ownEmail, today })).toEqual([
    { ...contacts[0], isPersonal: true, expires: '2027-11-22' },
  ]);
});

it('an address that another person gave stays as that person left it', () => {
  const given = { function: 'Kurator', email: 'a@hallinge.example', isPersonal: true, expires: '2027-01-01' };
  const typed = [{ function: 'Skolkurator', email: 'a@hallinge.example' }];
  expect(settleContacts(typed, { before: [given], ownEmail, today })).toEqual([
    { ...given, function: 'Skolkurator' },
  ]);
});

it('every other address is the function’s, also where a form says something else', () => {
  const typed = [
    { function: 'Teamet', email: 'team@hallinge.example', isPersonal: true, expires: '2040-01-01' },
    { function: 'Växeln', phone: '0' },
  ];
  expect(settleContacts(typed, { before: [], ownEmail, today })).toEqual([
    { function: 'Teamet', email: 'team@hallinge.example' },
    { function: 'Växeln', phone: '0' },
  ]);
});
