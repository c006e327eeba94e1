import { isFormat, type MeetingFormat } from '../formats/formats.ts';

/** Which meetings are asked for. */
export type MeetingFilter = {
  view: 'coming' | 'past';
  /** `YYYY-MM`: the month instead of a list. */
  month: string | undefined;
  format: MeetingFormat | undefined;
  /** The network's slug. */
  network: string | undefined;
  where: 'place' | 'online' | undefined;
};

/** The parameters of the address. */
export const meetingParameters = ['visa', 'manad', 'form', 'natverk', 'var', 'efter'] as const;

const month = /^20\d{2}-(?:0[1-9]|1[0-2])$/;
const slug = /^[a-z0-9-]{1,80}$/;

/** The filter that an address asks for; what it does not know is as good as not asked. */
export function readFilter(asked: URLSearchParams): MeetingFilter {
  const format = asked.get('form') ?? '';
  const where = asked.get('var');
  return {
    view: asked.get('visa') === 'tidigare' ? 'past' : 'coming',
    month: month.exec(asked.get('manad') ?? '')?.[0],
    format: isFormat(format) ? format : undefined,
    network: slug.exec(asked.get('natverk') ?? '')?.[0],
    where: where === 'place' || where === 'online' ? where : undefined,
  };
}

/** The query of an address that asks for the filter, with `?` unless it asks for nothing. */
export function filterQuery({ view, month: shown, format, network, where }: Partial<MeetingFilter>): string {
  const query = new URLSearchParams();
  if (view === 'past') query.set('visa', 'tidigare');
  if (shown) query.set('manad', shown);
  if (format) query.set('form', format);
  if (network) query.set('natverk', network);
  if (where) query.set('var', where);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
