import { useEffect, useReducer, useRef, useState } from 'react';
import { fieldsOf, keepSaving } from './autosave-client.ts';
import { type AutosaveState, isTrouble, nextAutosave } from './autosave-rules.ts';
import { findKeptText, forgetText, type KeptFields, restoreText } from './kept-text.ts';
import { refreshPreview } from './preview-client.ts';

export type AutosaveProps = {
  action: string;
  submitTo: string;
  previewPath: string;
  signInPath: string;
  saved: string;
  texts: Readonly<
    Record<
      | 'typing'
      | 'saving'
      | 'partly'
      | 'offline'
      | 'waiting'
      | 'signedOut'
      | 'signIn'
      | 'conflict'
      | 'compare'
      | 'refused'
      | 'kept'
      | 'restore'
      | 'drop',
      string
    >
  >;
};

/** Saves the form around it while one writes, and says where that stands; without scripts it says when it was saved last. */
export function EditorAutosave({ action, submitTo, previewPath, signInPath, saved, texts }: AutosaveProps) {
  const [now, happen] = useReducer(nextAutosave, { state: 'saved', saved, notSaved: [] });
  const [kept, setKept] = useState<KeptFields>();
  const root = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const form = root.current?.closest('form');
    if (!form) return undefined;
    setKept(findKeptText(action, [...fieldsOf(form)]));
    return keepSaving(form, { action, happen, stored: () => refreshPreview(previewPath) });
  }, [action, previewPath]);

  const drop = () => {
    forgetText(action);
    setKept(undefined);
  };
  return (
    <div className="editor-state" ref={root}>
      <p className="editor-saved" data-autosave={now.state}>
        {now.state === 'typing' || now.state === 'saving' ? texts[now.state] : now.saved}
      </p>
      <div role="status">
        {isTrouble(now.state) && <Trouble state={now.state} texts={texts} signInPath={signInPath} />}
        {now.state === 'saved' && now.notSaved.length > 0 && (
          <>
            <p>{texts.partly}</p>
            <ul>
              {now.notSaved.map(({ name, label, text }) => (
                <li key={name}>
                  <a href={`#falt-${name.replaceAll('.', '-')}`}>{label}</a> {text}
                </li>
              ))}
            </ul>
          </>
        )}
        {kept && (
          <p>
            {texts.kept}{' '}
            <button type="button" className="link-button" onClick={() => restoreText(submitTo, kept)}>
              {texts.restore}
            </button>{' '}
            <button type="button" className="link-button" onClick={drop}>
              {texts.drop}
            </button>
          </p>
        )}
      </div>
    </div>
  );
}

function Trouble({
  state,
  texts,
  signInPath,
}: Pick<AutosaveProps, 'texts' | 'signInPath'> & { state: AutosaveState }) {
  if (state === 'signed-out')
    return (
      <p>
        {texts.signedOut}{' '}
        <a href={signInPath} target="_blank" rel="noopener">
          {texts.signIn}
        </a>
      </p>
    );
  if (state === 'conflict')
    return (
      <p>
        {texts.conflict}{' '}
        <button type="submit" className="link-button" name="act" value="save">
          {texts.compare}
        </button>
      </p>
    );
  return <p>{texts[state as 'offline' | 'waiting' | 'refused']}</p>;
}
