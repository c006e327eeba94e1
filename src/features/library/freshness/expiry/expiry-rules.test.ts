import { describe, expect, it } from 'vitest';
import { entryContent } from '#src/features/library/schema/entry-content.ts';
import { sureUntil } from './expiry.ts';
import { type Around, expiriesOf, isCited } from './expiry-rules.ts';

const nothing: Around = { changes: [], contactLeftOn: null, missedContact: undefined };

function entry(content: object, publishedAt = '2025-03-01T09:00:00.000Z') {
  const said = entryContent.parse({
    ...{ organisation: 'hallinge-kommun', origin: 'municipality', kind: 'team-or-service', use: 'service' },
    ...{ status: 'ordinary', title: 'Närvaroteamet', summary: 'Två personer på halvtid.' },
    ...content,
  });
  const revision = {
    id: 'r1',
    number: 1,
    state: 'published' as const,
    saves: 0,
    savedAt: publishedAt,
    publishedAt,
  };
  return { content: said, revision };
}

const reasons = (said: object, around: Partial<Around> = {}) =>
  expiriesOf(entry(said), { ...nothing, ...around }).filter(({ reason }) => reason !== 'review');

describe('What makes a text expire', () => {
  it('is the day for looking it over, or three years without anybody who vouches for it', () => {
    const day = (said: object) => sureUntil(expiriesOf(entry(said), nothing));
    expect(day({ confirmedOn: '2025-03-01', reviewBy: '2026-03-01' })).toBe('2026-03-01');
    expect(day({ confirmedOn: '2025-03-01' })).toBe('2028-03-01');
    expect(day({ confirmedOn: '2025-03-01', reviewBy: '2030' })).toBe('2028-03-01');
    expect(day({ origin: 'retold' })).toBe('0001-01-01');
  });

  it('is the end of the money, unless the own budget pays too', () => {
    const grant = {
      payer: 'Folkhälsonämnden',
      kind: 'grant',
      exactness: 'exact',
      period: '2025-autumn-term',
    };
    const until = { ...grant, payer: 'Länsstyrelsen', period: '2026' };
    expect(reasons({ funding: [grant, until] })).toEqual([
      { reason: 'funding', lastDay: '2026-12-31', detail: 'Länsstyrelsen' },
    ]);
    expect(reasons({ funding: [grant, { ...grant, period: undefined }] })).toEqual([]);
    expect(
      reasons({ funding: [grant, { payer: 'Kommunen', kind: 'own-budget', exactness: 'exact' }] }),
    ).toEqual([]);
  });

  it('is the end of a planned evaluation', () => {
    const planned = { type: 'planned', period: '2026-spring-term', by: 'missing', result: 'not-reported' };
    expect(reasons({ evaluations: [{ ...planned, documentTitle: 'Slutrapport' }] })).toEqual([
      { reason: 'evaluation', lastDay: '2026-06-30', detail: 'Slutrapport' },
    ]);
    expect(
      reasons({
        evaluations: [
          { ...planned, type: 'internal' },
          { ...planned, period: undefined },
        ],
      }),
    ).toEqual([]);
  });

  it('is that nobody can be asked any more', () => {
    const own = {
      function: 'Samordnare',
      email: 'anna@hallinge.example',
      isPersonal: true,
      expires: '2026-03-01',
    };
    const shared = { function: 'Teamet', email: 'team@hallinge.example' };
    expect(reasons({ contacts: [own] })).toEqual([
      { reason: 'contact', lastDay: '2026-03-01', detail: null },
    ]);
    expect(reasons({ contacts: [own] }, { contactLeftOn: '2025-10-01' })).toMatchObject([
      { lastDay: '2025-10-01' },
    ]);
    expect(reasons({ contacts: [own, shared] }, { contactLeftOn: '2025-10-01' })).toEqual([]);
    expect(reasons({ contacts: [{ function: 'Samordnare' }] })).toEqual([]);
    const missed = { reason: 'contact', lastDay: '2026-03-01', detail: null } as const;
    expect(reasons({ contacts: [] }, { missedContact: missed })).toEqual([missed]);
    expect(reasons({ contacts: [], confirmedOn: '2026-04-01' }, { missedContact: missed })).toEqual([]);
  });

  it('is nothing but the law for work that has ended', () => {
    const grant = { payer: 'Staten', kind: 'state-grant', exactness: 'exact', period: '2020' };
    expect(expiriesOf(entry({ status: 'ended', funding: [grant], reviewBy: '2021' }), nothing)).toEqual([]);
  });
});

describe('A statute that changed', () => {
  const law = {
    ...{ id: 'c1', statute: 'social-services-act-2001', chapter: null, section: null },
    ...{ changedOn: '2025-07-01', note: 'Ny socialtjänstlag gäller', createdAt: '2025-06-20T08:00:00.000Z' },
  };
  const cites = { legalReferences: [{ statute: 'social-services-act-2001', role: 'not-replaced' }] };
  const touched = (said: object, publishedAt?: string) =>
    expiriesOf(entry({ ...cites, ...said }, publishedAt), { ...nothing, changes: [law] }).filter(
      ({ reason }) => reason === 'statute',
    );

  it('makes what was confirmed before it doubtful from that day', () => {
    expect(touched({ confirmedOn: '2025-06-30' })).toEqual([
      { reason: 'statute', lastDay: '2025-06-30', detail: 'Ny socialtjänstlag gäller' },
    ]);
    expect(touched({ confirmedOn: '2025-07-01' })).toEqual([]);
    expect(touched({ legalReferences: [{ statute: 'social-services-act-2025', role: 'basis' }] })).toEqual(
      [],
    );
  });

  it('is taken in by a text that was published since it held and was marked', () => {
    const retold = { origin: 'retold', confirmedOn: '2022-11-01' };
    expect(touched(retold, '2025-06-25T08:00:00.000Z')).toHaveLength(1);
    expect(touched(retold, '2025-07-02T08:00:00.000Z')).toEqual([]);
  });

  it('concerns the section alone when it is named', () => {
    const change = { statute: 'education-act', chapter: '7', section: '21' };
    const reference = (chapter?: string, section?: string) => ({
      statute: 'education-act' as const,
      chapter,
      section,
    });
    expect(isCited(reference('7', '21'), change)).toBe(true);
    expect(isCited(reference('7', '22'), change)).toBe(false);
    expect(isCited(reference('15', '21'), change)).toBe(false);
    expect(isCited(reference(), change)).toBe(false);
    expect(isCited(reference('7', '19 a'), { ...change, section: '19a §' })).toBe(true);
    expect(isCited(reference('7', '21'), { ...change, chapter: null, section: null })).toBe(true);
  });
});
