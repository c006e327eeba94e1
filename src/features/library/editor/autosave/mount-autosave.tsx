import { createRoot } from 'react-dom/client';
import { type AutosaveProps, EditorAutosave } from './EditorAutosave.tsx';

/** Lets the script take over the line that says when the step was saved: the page's own words stand until then. */
export function mountAutosave(root: HTMLElement): void {
  const props = JSON.parse(root.dataset['autosaveRoot'] ?? '') as AutosaveProps;
  createRoot(root).render(<EditorAutosave {...props} />);
}
