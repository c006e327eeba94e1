/** Shows the draft as it was just stored, where the preview is in view. The markup is the page's own, read as a document first. */
export async function refreshPreview(path: string): Promise<void> {
  const place = document.querySelector<HTMLElement>('[data-preview]');
  if (!place?.offsetParent) return;
  try {
    const answer = await fetch(path);
    if (!answer.ok) return;
    const part = new DOMParser().parseFromString(await answer.text(), 'text/html');
    place.replaceChildren(...part.body.childNodes);
  } catch (error) {
    // no contact: the next save shows it
    if (!(error instanceof TypeError)) throw error;
  }
}
