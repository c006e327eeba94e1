import { type AccessRow, everyone } from './row.ts';

const page = (route: string, address: string, about?: string): AccessRow => ({
  route,
  representation: 'html',
  address,
  expect: everyone(200),
  ...(about !== undefined && { about }),
});

const report = (form: Readonly<Record<string, string>>, about: string, status: number): AccessRow => ({
  route: 'om/tillganglighet/rapportera.astro',
  about,
  method: 'POST',
  representation: status === 303 ? 'redirect' : 'html',
  address: '/om/tillganglighet/rapportera',
  form,
  expect: everyone(status),
});

/** The start page, the text pages, the glossary and the accessibility statement: open to everybody. */
export const rows: readonly AccessRow[] = [
  page('index.astro', '/'),
  page('index.astro', '/en', 'English'),
  page('om/index.astro', '/om'),
  page('om/personuppgifter.astro', '/om/personuppgifter'),
  page('om/underlag.astro', '/om/underlag'),
  page('om/oppna-data.astro', '/om/oppna-data'),
  page('om/kom-igang.astro', '/om/kom-igang'),
  page('om/granskning.astro', '/om/granskning'),
  page('om/media.astro', '/om/media'),
  page('hjalp/index.astro', '/hjalp'),
  page('for-vardnadshavare-och-elever.astro', '/for-vardnadshavare-och-elever'),
  page('ordlista/index.astro', '/ordlista'),
  page('ordlista/[slug].astro', '/ordlista/sip'),
  page(
    'ordlista/[slug].astro',
    '/en/ordlista/socialtjanstlagen-2001',
    'a law not in force any more, English',
  ),
  {
    route: 'ordlista/[slug].astro',
    about: 'no such term',
    representation: 'html',
    address: '/ordlista/finns-inte',
    expect: everyone(404),
  },
  page('om/tillganglighet/index.astro', '/om/tillganglighet'),
  page('om/tillganglighet/tack.astro', '/om/tillganglighet/tack'),
  {
    route: 'om/tillganglighet/rapportera.astro',
    about: 'asked for with GET',
    representation: 'redirect',
    address: '/om/tillganglighet/rapportera',
    expect: everyone(303),
  },
  report({ kind: 'problem', what: 'Menyn syns inte.', page: '', replyTo: '' }, 'anonymous report', 303),
  report({ kind: 'problem', what: '', page: '', replyTo: 'inte en adress' }, 'with errors', 422),
];
