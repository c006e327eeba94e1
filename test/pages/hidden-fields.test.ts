import { beforeAll, describe, expect, it } from 'vitest';
import { getWorld, type PeopledWorld } from '#test/support/access/world.ts';
import { makeEntry } from '#test/support/factories/entry-factory.ts';
import { testRoles } from './access/row.ts';

const secret = 'Grodorna sjunger bara för nätverket';
const personal = 'grodan@hallinge.example';
let world: PeopledWorld;
let slug: string;

/** Everything that says something of an entry, or counts it. */
const representations = (entry: string) => [
  `/bibliotek/${entry}`,
  `/en/bibliotek/${entry}`,
  `/bibliotek/${entry}/vagen-in`,
  `/bibliotek/${entry}/ta-med-till-eht`,
  `/bibliotek/${entry}/checklista`,
  `/bibliotek/${entry}/anvand-pa-egen-webb`,
  `/bibliotek/${entry}/anvand-pa-egen-webb/html`,
  `/bibliotek/${entry}/anvand-pa-egen-webb/text`,
  `/bibliotek/${entry}/slaktskap`,
  `/bibliotek/lista?p=${entry}`,
  `/bibliotek/jamfor?p=${entry}`,
  `/api/v1/entries/${entry}`,
  '/api/v1/entries?limit=100&sort=newest',
  '/bibliotek?sort=nyast',
  '/bibliotek/flode.atom',
  '/sitemap.xml',
  '/',
];

beforeAll(async () => {
  world = await getWorld();
  const content = {
    sections: { description: 'Öppet för alla.', doDifferently: secret },
    contacts: [{ function: 'Teamledare' }, { function: 'Handläggare', email: personal, isPersonal: true }],
    wayIn: { how: 'Rektor ringer.', costNote: secret },
    // the money is out, which the page would say
    funding: [{ payer: secret, kind: 'grant' as const, exactness: 'unknown' as const, period: '2025' }],
  };
  const marks = { networkOnly: ['doDifferently', 'wayIn.costNote', 'funding'] };
  ({ slug } = await makeEntry(world.app, { organisation: world.organisation, content, marks }));
});

describe('What is kept within the network (S-8.2.3, S-14.3.2)', () => {
  it('members of the network see on the page and as data', async () => {
    for (const role of testRoles.filter((one) => one !== 'anonymous' && one !== 'admin')) {
      const asData = await world.as(role).get(`/api/v1/entries/${slug}`);
      expect(asData.body, role).toContain(secret);
      expect(asData.headers['cache-control'], role).toBe('no-store');
      expect((await world.as(role).get(`/bibliotek/${slug}`)).body, role).toContain(secret);
    }
  });

  it('nobody else sees in any representation, also not from what was kept after members asked', async () => {
    for (const path of representations(slug)) {
      for (const role of ['anonymous', 'reader', 'anonymous'] as const) {
        const { status, body } = await world.as(role).get(path);
        expect(status, path).toBe(200);
        if (role !== 'anonymous') continue;
        expect(body, path).not.toContain(secret);
        expect(body, path).not.toContain(personal);
      }
    }
  });

  it('nobody finds by searching for it', async () => {
    const query = encodeURIComponent('Grodorna');
    for (const role of testRoles) {
      const { body } = await world.as(role).get(`/api/v1/entries?q=${query}`);
      expect(JSON.parse(body).total, role).toBe(0);
    }
  });
});
