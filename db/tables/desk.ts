/** A row of *Att göra* that a person has put aside; `until_on` is the day on which it comes back. */
type TaskSnoozeTable = { person_id: string; task_id: string; until_on: string };

/** Who looks after a person's tasks, until the end of the day. */
type TaskSubstituteTable = { person_id: string; substitute_id: string; until_on: string };

/** That a network's coordinator has spoken with an organisation. */
export type OrganisationContactTable = {
  id: string;
  network_id: string;
  organisation_id: string;
  contacted_on: string;
  way: 'mail' | 'phone' | 'meeting' | 'visit';
  note: string;
  noted_by: string | null;
  noted_at: string;
};

export interface DeskTables {
  task_snooze: TaskSnoozeTable;
  task_substitute: TaskSubstituteTable;
  organisation_contact: OrganisationContactTable;
}
