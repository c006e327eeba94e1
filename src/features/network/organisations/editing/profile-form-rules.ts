import type { FormValues } from '#src/lib/form-values.ts';
import type { Organisation } from '../organisation.ts';
import { formatAlias } from './line-rules.ts';

/** What the edit form shows first: the saved organisation as typed text. */
export function toProfileValues(organisation: Organisation): FormValues {
  const { size } = organisation;
  return {
    version: String(organisation.version),
    name: organisation.name,
    about: organisation.about,
    contactFunction: organisation.contactFunction,
    functionEmail: organisation.functionEmail,
    switchboard: organisation.switchboard,
    website: organisation.website,
    aliases: organisation.aliases.map(formatAlias).join('\n'),
    sizeCount: size ? String(size.count) : '',
    sizeOf: size?.of ?? 'inhabitants',
    sizePrecision: size?.precision ?? 'about',
    sizeStatedOn: size?.statedOn ?? '',
    approvesAutomatically: organisation.approvesAutomatically ? 'yes' : '',
    serves: organisation.serves.map(({ name }) => name).join('\n'),
    domains: organisation.domains.join('\n'),
  };
}
