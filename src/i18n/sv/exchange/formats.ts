/** In what form organisations meet. */
export const formats = {
  talk: 'Samtal',
  visit: 'Studiebesök',
  'two-hours': 'Två timmars träff',
  'peer-review': 'Kollegial granskning',
};
