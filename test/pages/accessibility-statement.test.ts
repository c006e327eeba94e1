import { beforeAll, describe, expect, inject, it } from 'vitest';
import { readStatement } from '#src/features/accessibility/statement-file.ts';
import { conformityOf } from '#src/features/accessibility/statement-rules.ts';
import { messages } from '#src/i18n/index.ts';
import { formatDate } from '#src/lib/dates.ts';
import { getWorld, type PeopledWorld } from '#test/support/access/world.ts';
import { caller } from '#test/support/http.ts';

const path = '/om/tillganglighet';
const statement = await readStatement();
let page = '';
let words = '';
let world: PeopledWorld;

beforeAll(async () => {
  world = await getWorld();
  page = (await caller(inject('base')).get(path)).body;
  words = wordsOf(page);
});

/** What a reader reads, without tags, each gap one space. */
function wordsOf(html: string): string {
  const text = html.replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]+>/g, ' ');
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
}

describe('A12 the accessibility statement', () => {
  it('1, 2 names the public body and the service', () => {
    expect(words).toContain(statement.body);
    expect(words).toContain(statement.service);
  });

  it('3 says the degree in exactly the words of the law', () => {
    expect(messages('sv').pages.accessibility.conformity).toEqual({
      full: 'helt förenlig',
      partial: 'delvis förenlig',
      none: 'inte förenlig',
    });
    const degree = messages('sv').pages.accessibility.conformity[conformityOf(statement)];
    expect(words.match(/(helt|delvis|inte) förenlig/g)).toEqual([degree]);
  });

  it('4 lists every known issue with its reason', () => {
    expect(statement.knownIssues.length).toBeGreaterThan(0);
    for (const { what, why, criterion } of statement.knownIssues) {
      expect(words).toContain(what.sv);
      expect(words).toContain(why.sv);
      expect(words).toContain(criterion);
    }
  });

  it('5, 6 gives the dates of the assessment and of the last update', () => {
    const t = messages('sv').pages.accessibility;
    expect(words).toContain(t.assessed(formatDate(statement.assessedOn, 'sv')));
    expect(words).toContain(t.updated(formatDate(statement.updatedOn, 'sv')));
  });

  it('7 tells how the service was assessed', () => {
    expect(words).toContain(statement.method.sv);
  });

  it('8 takes anonymous messages, also about another form of the content, without a cookie', async () => {
    expect(page).toContain(`<form class="form" method="post" action="${path}/rapportera"`);
    for (const kind of ['problem', 'other-form']) {
      const visitor = caller(inject('base'));
      const what = `Exempeldata: ${kind} ${world.app.ids.next()}`;
      const form = { kind, what, page: '', replyTo: '' };
      const answer = await visitor.post(`${path}/rapportera`, form);
      expect(answer).toMatchObject({ status: 303, headers: { location: `${path}/tack` } });
      expect(answer.headers['set-cookie']).toBeUndefined();
      const mail = await world.app.db
        .selectFrom('mail')
        .select('recipient_email')
        .where('body_text', 'like', `%${what}%`)
        .executeTakeFirst();
      expect(mail).toEqual({ recipient_email: statement.reportsTo });
    }
  });

  it('9 links to the complaint at Digg', () => {
    expect(page).toContain('href="https://www.digg.se/tdosanmalan"');
  });

  it('10, 11 tells what is a disproportionate burden and what the law leaves out, each with its reason', () => {
    const t = messages('sv').pages.accessibility;
    expect(words).toContain(t.burdenTitle);
    expect(words).toContain(statement.disproportionate.length > 0 ? t.burden : t.burdenNone);
    expect(words).toContain(t.outsideTitle);
    for (const { what, why } of [...statement.disproportionate, ...statement.outsideTheLaw]) {
      expect(words).toContain(what.sv);
      expect(words).toContain(why.sv);
    }
  });

  it.each([
    ['/', 'anonymous'],
    ['/en', 'anonymous'],
    ['/bibliotek', 'anonymous'],
    ['/logga-in', 'anonymous'],
    ['/finns-inte', 'anonymous'],
    ['/om/tillganglighet/tack', 'anonymous'],
    ['/drift', 'reader'],
    ['/att-gora', 'coordinator'],
    ['/mitt/konto', 'reader'],
  ] as const)('is linked in the footer of %s', async (address, role) => {
    const { body } = await world.as(role).get(address);
    const footer = body.match(/<footer[\s\S]*<\/footer>/)?.[0];
    expect(footer).toMatch(/href="(\/en)?\/om\/tillganglighet"/);
  });
});
