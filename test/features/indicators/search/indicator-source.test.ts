import { beforeEach, expect, it } from 'vitest';
import { loadIndicators } from '#src/features/indicators/definitions/load-indicators.ts';
import { indicatorSource } from '#src/features/indicators/definitions/search/indicator-source.ts';
import { editNetwork } from '#src/features/network/networks/network-service.ts';
import { anonymous, system } from '#src/platform/access/actor.ts';
import { listEventsAfter } from '#src/platform/events/event-queries.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeNetwork } from '#test/support/factories/network-factory.ts';

const asked = { lang: 'sv', today: '2026-11-22' } as const;

describeOnEachEngine('indicators in the search', ({ app }) => {
  beforeEach(() => loadIndicators(app));
  const present = (lang: 'sv' | 'en' = 'sv') =>
    indicatorSource.present(app, anonymous, ['indicator:absence-time-valid', 'term:bup'], { ...asked, lang });

  it('are found by name, definition and purpose, and shown as on their pages', async () => {
    const [document] = await indicatorSource.documents(app, ['absence-time-valid']);
    expect(document).toMatchObject({
      id: 'indicator:absence-time-valid',
      visibility: 'public',
      title: 'Giltig frånvaro i procent av erbjuden tid',
      names: ['Giltig frånvaro', 'Siffror', 'giltig frånvarotid / erbjuden undervisningstid'],
      facets: { type: ['indicator'] },
    });
    expect(document?.body).toMatch(/med giltigt skäl.*Summan av alla elevers.*Skolans system/s);
    expect([...(await present())]).toMatchObject([
      [
        'indicator:absence-time-valid',
        {
          path: '/siffror/giltig-franvaro',
          title: 'Giltig frånvaro i procent av erbjuden tid',
          version: document?.version,
        },
      ],
    ]);
    expect([...(await present('en')).values()][0]?.title).toBe('Valid absence, per cent of offered time');
  });

  it('are listed in a fixed order without retired ones', async () => {
    const all = await indicatorSource.listIds(app, undefined, 100);
    expect(all).toEqual(all.toSorted());
    expect(await indicatorSource.listIds(app, all[0], 2)).toEqual(all.slice(1, 3));
    await app.db
      .updateTable('indicator')
      .set({ retired_on: '2026-01-01' })
      .where('id', '=', 'absence-time-valid')
      .execute();
    expect(await indicatorSource.listIds(app, undefined, 100)).not.toContain('absence-time-valid');
    expect((await present()).size).toBe(0);
  });

  it('are gone while no network uses figures, and read again when one changes', async () => {
    const { slug } = await makeNetwork(app, { modules: ['library'] });
    expect(await indicatorSource.documents(app, ['absence-time-valid'])).toEqual([]);
    expect((await present()).size).toBe(0);
    const figures = {
      version: 1,
      name: 'Nätverket',
      purpose: '',
      modules: ['library' as const, 'indicators' as const],
    };
    expect((await editNetwork(app, system, slug, figures)).ok).toBe(true);
    const [event] = await listEventsAfter(app.db, 0, 10);
    expect(event && (await indicatorSource.changedBy(app, event))).toContain('absence-time-valid');
    expect((await indicatorSource.documents(app, ['absence-time-valid'])).length).toBe(1);
  });
});
