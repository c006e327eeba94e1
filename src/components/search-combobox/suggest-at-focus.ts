/** Search fields learn to suggest when somebody goes to them for the first time; until then, and where it fails, they are plain. */
export function suggestAtFocus(root: ParentNode): void {
  for (const place of root.querySelectorAll<HTMLElement>('[data-suggest]')) {
    const plain = place.querySelector('input');
    plain?.addEventListener('focus', () => void takeOver(place, plain), { once: true });
  }
}

async function takeOver(place: HTMLElement, plain: HTMLInputElement): Promise<void> {
  let isComposing = false;
  plain.addEventListener('compositionstart', () => {
    isComposing = true;
  });
  const composed = new Promise((resolve) =>
    plain.addEventListener('compositionend', resolve, { once: true }),
  );
  const loaded = await import('./mount-combobox.tsx').catch(() => undefined);
  if (isComposing) await composed;
  loaded?.mountCombobox(place, plain);
}
