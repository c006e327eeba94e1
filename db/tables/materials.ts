/** One material's address under `/filer/`; what is uploaded to it are its versions. */
export type MaterialLineageTable = { id: string; entry_id: string; created_at: string };

export type MaterialVersionState = 'quarantined' | 'clean' | 'refused';
/** Whether a machine could read it; what it could not, a second person looks at. */
export type MaterialReading = 'read' | 'picture' | 'unreadable';

export type MaterialVersionTable = {
  /** Of its row in `file`, and what a material's `file` names. */
  id: string;
  lineage_id: string;
  number: number;
  state: MaterialVersionState;
  reading: MaterialReading;
  uploaded_by: string | null;
  uploaded_at: string;
  scanned_at: string | null;
  approved_by: string | null;
  approved_at: string | null;
};

/** The last material taken away from an entry, as JSON, so that it can be put back. */
export type MaterialRemovalTable = {
  entry_id: string;
  position: number;
  content: string;
  removed_at: string;
};

export type MaterialsTables = {
  material_lineage: MaterialLineageTable;
  material_version: MaterialVersionTable;
  material_removal: MaterialRemovalTable;
};
