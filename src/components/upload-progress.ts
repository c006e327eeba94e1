type Parts = { bar: HTMLProgressElement; label: HTMLElement; message: HTMLElement; data: DOMStringMap };

/** Sends forms with a file in the background and shows how far they have come; all else is as without scripts. */
export function watchUploads(root: ParentNode): void {
  for (const status of root.querySelectorAll<HTMLElement>('[data-upload-progress]')) {
    const form = status.closest('form');
    const bar = status.querySelector('progress');
    const label = status.querySelector('label');
    const message = status.querySelector('p');
    if (!form || !bar || !label || !message) continue;
    form.addEventListener('submit', (event) => {
      const input = form.elements.namedItem(status.dataset['field'] ?? '');
      const file = input instanceof HTMLInputElement ? input.files?.[0] : undefined;
      if (!file) return;
      event.preventDefault();
      send(form, file, { bar, label, message, data: status.dataset });
    });
  }
}

function send(form: HTMLFormElement, file: File, { bar, label, message, data }: Parts): void {
  const say = (text: string | undefined) => {
    message.textContent = text ?? '';
    message.hidden = !text;
    label.hidden = text !== undefined;
  };
  if (file.size > Number(data['most'])) {
    say(data['tooLarge']);
    return;
  }
  say(undefined);
  const buttons = form.querySelectorAll('button');
  const setBusy = (isBusy: boolean) => {
    for (const button of buttons) button.disabled = isBusy;
  };
  const request = new XMLHttpRequest();
  request.responseType = 'document';
  request.upload.addEventListener('progress', ({ loaded, total }) => {
    bar.value = (loaded / total) * 100;
  });
  request.addEventListener('load', () => show(request));
  request.addEventListener('error', () => {
    setBusy(false);
    say(data['failed']);
  });
  request.open('POST', form.action);
  request.send(new FormData(form));
  setBusy(true);
}

/** Goes where the form led, or shows its page again with the errors. */
function show({ status, responseURL, responseXML }: XMLHttpRequest): void {
  const main = responseXML?.querySelector('main');
  if (status < 400 || !main) {
    location.assign(responseURL);
    return;
  }
  document.title = responseXML?.title ?? document.title;
  document.querySelector('main')?.replaceWith(document.adoptNode(main));
  watchUploads(document);
  document.querySelector<HTMLElement>('[data-error-summary]')?.focus();
}
