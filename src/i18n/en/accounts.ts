import type { accounts as sv } from '../sv/accounts.ts';

export const accounts: typeof sv = {
  roles: {
    reader: 'member',
    writer: 'writer',
    editor: 'editor',
    contact: 'contact person',
    coordinator: 'network coordinator',
    admin: 'administrator',
  },
};
