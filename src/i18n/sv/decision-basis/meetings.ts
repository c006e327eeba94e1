/** What the tables of meetings are called, and what their columns are for. */
export const meetings = {
  tables: {
    calendar_feed: 'Egna kalenderlänkar',
    meeting: 'Möten',
    meeting_file: 'Filer från möten',
    meeting_minutes: 'Minnesanteckningar',
    meeting_organiser: 'De som håller i möten',
    meeting_point: 'Punkter i minnesanteckningar',
    meeting_registration: 'Anmälningar till möten',
  },
  columns: {
    'calendar_feed.person_id': 'Visar vems möten kalendern innehåller.',
    'meeting.created_by': 'Visar vem som lade upp mötet.',
    'meeting_file.uploaded_by': 'Vem som lade till filen, om någon behöver fråga.',
    'meeting_minutes.closed_by': 'Vems rättigheter som avgör vad punkterna får bli.',
    'meeting_organiser.person_id': 'Visar vem som håller i mötet.',
    'meeting_point.done_by': 'Vem som sagt att uppgiften är klar, om någon behöver fråga.',
    'meeting_point.owner': 'Visar medlemmar vem som tar hand om det som beslutats.',
    'meeting_point.owner_person_id': 'Lägger uppgiften i listan hos den som tagit på sig den.',
    'meeting_registration.access_needs': 'Låter mötet fungera för den som kommer. Raderas dagen efter.',
    'meeting_registration.diet': 'Låter maten räcka åt alla. Raderas dagen efter.',
    'meeting_registration.guest_e_mail': 'Når den som anmält sig utan konto. Raderas efter 30 dagar.',
    'meeting_registration.guest_name': 'Står på deltagarlistan. Raderas efter 30 dagar.',
    'meeting_registration.guest_organisation': 'Står på deltagarlistan. Raderas efter 30 dagar.',
    'meeting_registration.person_id': 'Visar vem som kommer till mötet.',
  },
};
