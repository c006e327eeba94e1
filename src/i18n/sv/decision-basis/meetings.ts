/** What the tables of meetings are called, and what their columns are for. */
export const meetings = {
  tables: {
    calendar_feed: 'Egna kalenderlänkar',
    meeting: 'Möten',
    meeting_organiser: 'De som håller i möten',
    meeting_registration: 'Anmälningar till möten',
  },
  columns: {
    'calendar_feed.person_id': 'Visar vems möten kalendern innehåller.',
    'meeting.created_by': 'Visar vem som lade upp mötet.',
    'meeting_organiser.person_id': 'Visar vem som håller i mötet.',
    'meeting_registration.access_needs': 'Låter mötet fungera för den som kommer. Raderas dagen efter.',
    'meeting_registration.diet': 'Låter maten räcka åt alla. Raderas dagen efter.',
    'meeting_registration.guest_e_mail': 'Når den som anmält sig utan konto. Raderas efter 30 dagar.',
    'meeting_registration.guest_name': 'Står på deltagarlistan. Raderas efter 30 dagar.',
    'meeting_registration.guest_organisation': 'Står på deltagarlistan. Raderas efter 30 dagar.',
    'meeting_registration.person_id': 'Visar vem som kommer till mötet.',
  },
};
