import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { sv } from '#src/i18n/sv.ts';

export type Account = { email: string; password: string };

/** The demo's account of that role. */
export function demoAccount(role: string): Account {
  const account = inject('demoAccounts').find((one) => one.role === role);
  if (!account) throw new Error(`The demo network has no ${role}.`);
  return account;
}

/** Signs in by the page's own form, as somebody of the demo or with an account of the test's own. */
export async function signIn(page: Page, who: string | Account): Promise<void> {
  await page.goto('/logga-in/losenord');
  await signInHere(page, typeof who === 'string' ? demoAccount(who) : who);
}

/** Signs in on the page that asks for it. */
export async function signInHere(page: Page, { email, password }: Account): Promise<void> {
  await page.getByLabel(sv.accounts.fields.eMail).fill(email);
  await page.getByLabel(sv.accounts.fields.password).fill(password);
  await press(page, sv.accounts.password.submit);
}

/** Presses the page's last button of that name by the keyboard, and waits for the page that it leads to. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name, exact: true }).last().focus();
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
}

/** Follows the first link of that name by the keyboard, to the page that it leads to. */
export async function follow(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name, exact: true }).first().focus();
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
}

/** Writes over what stands in the field, sign by sign. */
export async function type(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).first().focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

/** Ticks or chooses by the keyboard. */
export async function tick(page: Page, label: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).first().focus();
  await page.keyboard.press('Space');
}
