import type { saved as sv } from '../../sv/search/saved.ts';

export const saved: typeof sv = {
  title: 'My searches',
  lead: 'Save a search to find your way back to it. We can mail you when there is something new.',
  save: 'Save the search',
  isSaved: 'The search is saved. Shall we mail you when there is something new?',
  changed: 'The change is saved.',
  removed: 'The search is removed.',
  restored: 'The search is back.',
  undo: 'Undo',
  none: 'You have not saved any search',
  noneText: 'Search for something and choose Save the search above the hits.',
  toSearch: 'Search the whole portal',
  list: 'Saved searches',
  change: 'Change',
  changeOf: (name) => `Change ${name}`,
  remove: 'Remove',
  removeOf: (name) => `Remove ${name}`,
  fields: { name: 'Name' },
  saveChange: 'Save the change',
  cancel: 'Cancel',
};
