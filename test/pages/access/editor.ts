import { makeEntry } from '#test/support/factories/entry-factory.ts';
import type { AccessRow, TestRole, World } from './row.ts';
import { everyone } from './row.ts';

const writing: readonly TestRole[] = ['writer', 'editor', 'contact', 'coordinator', 'admin'];

/** A step of an entry that is made for the row. */
const step = (state: 'draft' | 'published', path: string) => async (world: World) => {
  const { slug } = await makeEntry(world.app, { organisation: world.organisation, state });
  return `/bibliotek/${slug}/redigera/${path}`;
};

/** Drafts are hidden: whoever may not see them is told that there is no such page. */
function hidden(status: number, anonymous: number): Record<TestRole, number> {
  const allowed = Object.fromEntries(writing.map((role) => [role, status]));
  return { ...everyone(404), anonymous, ...allowed };
}

const route = (file: string) => `bibliotek/[slug]/redigera/[steg]/${file}`;
/** A form that was made from a text that nobody has any more. */
const stale = { version: 'okand.0', seen: 'okand', 'wayIn.how': 'Ring.' };

export const rows: readonly AccessRow[] = [
  {
    route: route('index.astro'),
    representation: 'html',
    address: step('draft', 'vagen-in'),
    expect: hidden(200, 303),
    isProtected: true,
  },
  {
    route: route('index.astro'),
    about: 'publicerad',
    representation: 'html',
    address: step('published', 'kallor-och-kontakt'),
    expect: hidden(200, 303),
  },
  {
    route: route('index.astro'),
    about: 'ett steg som inte finns',
    representation: 'html',
    address: step('draft', 'finns-inte'),
    expect: hidden(404, 303),
  },
  {
    route: route('spara.astro'),
    method: 'POST',
    representation: 'html',
    address: step('draft', 'vagen-in/spara'),
    form: stale,
    expect: hidden(409, 403),
  },
  {
    route: route('spara.astro'),
    about: 'som sida',
    representation: 'redirect',
    address: step('draft', 'vagen-in/spara'),
    expect: everyone(303),
  },
  {
    route: route('autospara.ts'),
    method: 'POST',
    representation: 'json',
    address: step('draft', 'vagen-in/autospara'),
    form: stale,
    expect: hidden(409, 403),
  },
  {
    route: route('autospara.ts'),
    about: 'som sida',
    representation: 'redirect',
    address: step('draft', 'vagen-in/autospara'),
    expect: everyone(303),
  },
  {
    route: route('forhandsvisa.astro'),
    representation: 'text',
    address: step('draft', 'vagen-in/forhandsvisa'),
    expect: hidden(200, 303),
    isProtected: true,
  },
];
