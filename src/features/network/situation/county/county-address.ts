import type { County, CountyChoice } from './county-service.ts';

/** What the addresses under `/lanet` hold beside the path. */
export const countyParameters = ['natverk', 'ar'] as const;

/** Which network and year an address asks for; a year that is none is asked for as one that is not there. */
export function readCountyChoice(parameters: URLSearchParams): CountyChoice {
  const year = parameters.get('ar');
  return {
    network: parameters.get('natverk') || undefined,
    year: year ? Number(/^\d{4}$/.test(year) ? year : 0) : undefined,
  };
}

/** A path that shows the same network and year; neither is named where it is what is shown anyway. */
export function countyPath(
  { networks, network, rounds, round }: Pick<County, 'networks' | 'network' | 'rounds' | 'round'>,
  path = '/lanet',
): string {
  const query = new URLSearchParams([
    ...(network.id === networks[0]?.id ? [] : [['natverk', network.slug]]),
    ...(round.id === rounds[0]?.id ? [] : [['ar', String(round.year)]]),
  ]);
  return query.size > 0 ? `${path}?${query}` : path;
}
