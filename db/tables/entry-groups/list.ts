/** A single value of a list, under the name of its field. */
type ListRow = { revision_id: string; field: string; parent_position: number; position: number };

/** The lists of plain values, whichever group they stand in. */
export type ListTables = {
  entry_choice: ListRow & { code: string };
  entry_line: ListRow & { line: string };
  entry_link: ListRow & { entry_id: string };
};
