/** The id of a field's control: error links and labels point at it. `team.0.profession` → `falt-team-0-profession`. */
export function fieldId(name: string): string {
  return `falt-${name.replaceAll('.', '-')}`;
}

/** The id of a row that can be moved: what moved it leads on to it. */
export function rowId(name: string, index: number): string {
  return `${fieldId(name)}-rad-${index + 1}`;
}

/** The label of a field; rows share one: `team.0.profession` is looked up as `team.*.profession`. */
export function fieldLabel(labels: Readonly<Record<string, string>>, name: string): string | undefined {
  return labels[name] ?? labels[name.replace(/\.\d+(?=\.|$)/g, '.*')];
}
