import { beforeEach, expect, it } from 'vitest';
import { entrySource } from '#src/features/library/search/entry-source.ts';
import { type Actor, anonymous } from '#src/platform/access/actor.ts';
import type { SearchDocument } from '#src/platform/search/search-document.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeEntry } from '#test/support/factories/entry-factory.ts';
import { makeFile } from '#test/support/factories/file-factory.ts';
import {
  type MadeNetwork,
  type MadeOrganisation,
  makeNetwork,
  makeOrganisation,
} from '#test/support/factories/network-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';

const asked = { lang: 'sv', today: '2026-11-22' } as const;

describeOnEachEngine('the documents of an entry', ({ app }) => {
  let network: MadeNetwork;
  let organisation: MadeOrganisation;

  beforeEach(async () => {
    network = await makeNetwork(app);
    organisation = await makeOrganisation(app, { network });
  });

  const documents = (id: string) => entrySource.documents(app, [id]);
  const all = (of: readonly SearchDocument[]) => JSON.stringify(of);
  const isOpen = ({ visibility }: SearchDocument) => visibility === 'public';
  const presented = async (actor: Actor, ids: readonly string[]) => [
    ...(await entrySource.present(app, actor, ids, asked)).keys(),
  ];

  it('say what its page says, in the order of the page', async () => {
    const { id } = await makeEntry(app, {
      organisation,
      content: {
        title: 'Närvaroteam med två halvtider',
        names: [{ name: 'Teamet för skolnärvaro', kind: 'former' }],
        target: { schoolYears: ['year-5'], coversPupilsInIndependentSchools: 'yes' },
        steps: [{ number: '1', title: 'Mentorn ringer hem' }],
        sections: { description: '## Så gör vi\n\nVi **ringer** hem &amp; frågar.' },
      },
    });
    const [whole, ...others] = await documents(id);
    expect(others).toEqual([]);
    expect(whole).toMatchObject({
      id: `entry:${id}`,
      subject: `entry:${id}`,
      visibility: 'public',
      title: 'Närvaroteam med två halvtider',
      facets: { type: ['entry'], kind: ['team-or-service'], 'school-year': ['year-5'] },
      isReviewed: false,
      reviewedOn: '2026-11-16',
    });
    expect(whole?.names).toEqual(
      expect.arrayContaining([organisation.name, 'Teamet för skolnärvaro', 'årskurs 5', 'åtgärdande']),
    );
    const places = ['Två personer', 'Vi ringer hem & frågar.', 'Rektor ringer teamet.', 'Mentorn ringer hem'];
    const found = places.map((text) => whole?.body.indexOf(text) ?? -1);
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    expect(found).not.toContain(-1);
    expect(whole?.body).not.toMatch(/vet inte|^(?:ja|nej)$/im);
  });

  it('keep apart what stays within the network, and tell only those who are in it', async () => {
    const { id } = await makeEntry(app, {
      organisation,
      content: {
        team: [{ profession: 'social-worker', relation: 'member', note: 'Halva tjänsten är vakant' }],
      },
      marks: { answers: { contacts: 'unknown' }, networkOnly: ['team'] },
    });
    const made = await documents(id);
    const open = made.filter(isOpen);
    expect(all(open)).not.toMatch(/vakant|socionom|social-worker/);
    const inner = made.filter((document) => !isOpen(document));
    expect(inner.map(({ visibility }) => visibility).sort()).toEqual(
      [`network:${network.id}`, `organisation:${organisation.id}`].sort(),
    );
    for (const { body, subject } of inner) {
      expect(subject).toBe(`entry:${id}`);
      expect(body).toContain('Halva tjänsten är vakant');
      expect(body).not.toContain('Rektor ringer teamet.');
    }
    const ids = inner.map((document) => document.id);
    const neighbour = await makeOrganisation(app, { network, name: 'Kärreviks kommun' });
    const member = await makePerson(app, { scope: neighbour });
    expect(await presented(member.actor, ids)).toEqual([`entry:${id}@network:${network.id}`]);
    expect(await presented(anonymous, ids)).toEqual([]);
    expect(await presented(anonymous, [`entry:${id}`])).toEqual([`entry:${id}`]);
  });

  it('no longer open what was kept within a network that the organisation has left', async () => {
    const { id } = await makeEntry(app, {
      organisation,
      marks: { answers: { contacts: 'unknown' }, networkOnly: ['team'] },
    });
    const neighbour = await makeOrganisation(app, { network, name: 'Kärreviks kommun' });
    const member = await makePerson(app, { scope: neighbour });
    expect(await presented(member.actor, [`entry:${id}@network:${network.id}`])).toHaveLength(1);
    await app.db.deleteFrom('network_organisation').execute();
    expect(await presented(member.actor, [`entry:${id}@network:${network.id}`])).toEqual([]);
  });

  it('hold nothing that waits for a day, for nobody, and no address of a person', async () => {
    const { id } = await makeEntry(app, {
      organisation,
      content: {
        funding: [{ payer: 'Hemlig givare', kind: 'grant', exactness: 'unknown' }],
        contacts: [
          {
            function: 'Teamledare',
            email: 'eget.namn@hallinge.example',
            isPersonal: true,
            expires: '2027-10-01',
          },
          { function: 'Växeln', phone: '0580-100 00' },
        ],
      },
      marks: { answers: {}, embargoes: { funding: '2026-12-01' } },
    });
    const made = all(await documents(id));
    expect(made).toContain('0580-100 00');
    expect(made).not.toMatch(/Hemlig|eget\.namn/);
  });

  it('cut a guide into chapters, each with its own place and law', async () => {
    const description = [
      'Inledning.',
      '## Utred skyndsamt',
      'Rektorn utreder enligt 7 kap. 19 a § skollagen.',
      '## Anmäl till hemkommunen',
      'Se 7 kap. 21 § skollagen.',
    ].join('\n\n');
    const { id, slug } = await makeEntry(app, {
      organisation,
      content: {
        kind: 'guide',
        title: 'Vägledning om frånvaro',
        sections: { description },
        legalReferences: [{ statute: 'education-act', chapter: '3', section: '2', role: 'basis' }],
      },
    });
    const made = await documents(id);
    expect(made.map(({ id: one, title, law }) => [one.split('#')[1], title, law])).toEqual([
      [undefined, 'Vägledning om frånvaro', [{ chapter: '3', section: '2', statute: 'skollagen' }]],
      [
        'kap-utred-skyndsamt',
        'Vägledning om frånvaro: Utred skyndsamt',
        [{ chapter: '7', section: '19 a', statute: 'skollagen' }],
      ],
      [
        'kap-anmal-till-hemkommunen',
        'Vägledning om frånvaro: Anmäl till hemkommunen',
        [{ chapter: '7', section: '21', statute: 'skollagen' }],
      ],
    ]);
    const views = await entrySource.present(app, anonymous, [`entry:${id}#kap-utred-skyndsamt`], asked);
    expect([...views.values()]).toMatchObject([
      {
        version: made[1]?.version,
        path: `/bibliotek/${slug}#kap-utred-skyndsamt`,
        title: 'Vägledning om frånvaro: Utred skyndsamt',
        kicker: ['Kapitel i vägledningen', organisation.name],
      },
    ]);
    expect(await presented(anonymous, [`entry:${id}#kap-utred-sakta`])).toEqual([]);
  });

  it('hold the text of a file that is handed out, under its entry', async () => {
    const text = 'Skriv ner elevens egna ord först.';
    const { id, entry } = await makeFile(app, { organisation, text });
    const [, file] = await documents(entry.id);
    expect(file).toMatchObject({ id: `entry:${entry.id}#fil-${id}`, visibility: 'public', body: text });
    const views = await entrySource.present(app, anonymous, [file?.id ?? ''], asked);
    expect([...views.values()]).toMatchObject([
      { title: file?.title, kicker: ['Fil till beskrivningen', organisation.name] },
    ]);
  });

  it('hold no file that waits for a second person, and tell one that is kept within the network there alone', async () => {
    const text = 'Elevens egna ord';
    const unread = await makeFile(app, { organisation, text, reading: 'unreadable' });
    expect(all(await documents(unread.entry.id))).not.toContain(text);
    const inner = await makeFile(app, { organisation, text, materials: 'network-only' });
    const withText = (await documents(inner.entry.id)).filter(({ body }) => body.includes(text));
    expect(withText.map(({ visibility }) => visibility)).not.toContain('public');
    expect(withText).toHaveLength(2);
  });

  it('are none when it is a draft, withdrawn or gone', async () => {
    const draft = await makeEntry(app, { organisation, state: 'draft' });
    const withdrawn = await makeEntry(app, { organisation, state: 'withdrawn' });
    expect(await entrySource.documents(app, [draft.id, withdrawn.id, 'no-such'])).toEqual([]);
    expect(await entrySource.listIds(app, undefined, 10)).toEqual([]);
    expect(await presented(anonymous, [`entry:${withdrawn.id}`, 'term:bup', 'entry:no-such'])).toEqual([]);
  });
});
