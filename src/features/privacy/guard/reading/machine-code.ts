/** An identifier of a machine, as the addresses of this portal hold them: its digits are drawn, not given to anybody. */
export const machineCode = /\b[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\b/gi;
