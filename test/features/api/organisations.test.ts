import { expect, it } from 'vitest';
import { toTermDocument, toTermList } from '#src/features/api/glossary-documents.ts';
import {
  listOrganisationDocuments,
  readOrganisationDocument,
} from '#src/features/api/organisation-api-service.ts';
import { readGlossary } from '#src/features/glossary/glossary.ts';
import { anonymous } from '#src/platform/access/actor.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';
import { faultsAfter } from './openapi-check.ts';

const origin = 'https://portal.example';

describeOnEachEngine('Organisations as documents', ({ app }) => {
  const list = (query: string) =>
    listOrganisationDocuments(app, { origin, parameters: new URLSearchParams(query) });

  it('come page by page in Swedish order, each once', async () => {
    const names = ['Alvesta', 'Zinkgruvan', 'Ånge', 'Älvdalen', 'Örebro'];
    for (const name of names.toReversed()) await makeOrganisation(app, { name });
    const seen: string[] = [];
    for (let query: string | null = 'limit=2'; query !== null; ) {
      const answer: Awaited<ReturnType<typeof list>> = await list(query);
      expect(faultsAfter('OrganisationList', answer)).toEqual([]);
      expect(answer.total).toBe(names.length);
      seen.push(...answer.items.map(({ name }) => name));
      query = answer.next && new URL(answer.next).search;
    }
    expect(seen).toEqual(names);
  });

  it('are narrowed by kind and network', async () => {
    const network = await makeNetwork(app);
    await makeOrganisation(app, { name: 'I nätverket', network });
    await makeOrganisation(app, { name: 'En region', kind: 'region' });
    expect((await list(`network=${network.slug}`)).items).toMatchObject([{ name: 'I nätverket' }]);
    expect((await list('kind=region')).items).toMatchObject([{ name: 'En region' }]);
    await expect(list('kind=x')).rejects.toMatchObject({ code: 'bad-request' });
    await expect(list('cursor=x')).rejects.toMatchObject({ code: 'bad-request' });
  });

  it('say nothing of people or mail domains, whoever asks', async () => {
    const organisation = await makeOrganisation(app);
    const contact = await makePerson(app, { role: 'contact', scope: organisation, name: 'Demo Kontakt' });
    for (const actor of [anonymous, contact.actor]) {
      const document = await readOrganisationDocument(app, actor, organisation.slug, origin);
      expect(faultsAfter('Organisation', document)).toEqual([]);
      expect(JSON.stringify(document)).not.toMatch(/Demo Kontakt|domains|\.example"/);
    }
  });
});

it('The glossary is what the OpenAPI document says, without words that nobody is shown', () => {
  const terms = readGlossary();
  const all = toTermList(terms, origin);
  expect(faultsAfter('TermList', all)).toEqual([]);
  expect(all).toMatchObject({ total: terms.length, next: null });
  expect(JSON.stringify(all)).not.toContain('silentSynonyms');
  const sip = toTermDocument(
    terms.find(({ slug }) => slug === 'sip'),
    origin,
  );
  expect(sip).toMatchObject({ page: `${origin}/ordlista/sip`, term: 'SIP' });
  expect(faultsAfter('Term', sip)).toEqual([]);
  expect(() => toTermDocument(undefined, origin)).toThrow('not-found');
});
