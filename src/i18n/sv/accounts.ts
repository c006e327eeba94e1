import type { Role } from '#src/platform/access/actor.ts';

const roles: Record<Role, string> = {
  reader: 'medlem',
  writer: 'skribent',
  editor: 'redaktör',
  contact: 'kontaktperson',
  coordinator: 'nätverkssamordnare',
  admin: 'administratör',
};

export const accounts = { roles };
