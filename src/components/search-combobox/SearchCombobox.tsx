import { useCombobox } from 'downshift';
import { type KeyboardEvent, useRef, useState } from 'react';
import { countHole, type Suggestion, type SuggestionGroup } from './suggestions.ts';
import { useSuggestions } from './use-suggestions.ts';

export type SearchComboboxProps = {
  /** The field that it takes over: its id, name and what was typed. */
  field: { id: string; name: string; value: string; maxLength: number; describedBy: string | undefined };
  /** Where suggestions come from. */
  source: string;
  /** What pages lie beneath: '' or `/en`. */
  root: string;
  texts: Readonly<Record<'label' | 'one' | 'many' | SuggestionGroup['name'], string>>;
};

/** A search field that suggests while one types, after the ARIA pattern; whoever just presses Enter searches as before. */
export function SearchCombobox({ field, source, root, texts }: SearchComboboxProps) {
  const [typed, setTyped] = useState(field.value);
  const [isWanted, setWanted] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const groups = useSuggestions(typed, source, root);
  const items = groups.flatMap(({ suggestions }) => suggestions);

  const choose = ({ text, page }: Suggestion) => {
    if (page !== undefined) {
      location.assign(page);
      return;
    }
    setTyped(text);
    if (!input.current) return;
    // the form is sent before React has drawn the new text
    input.current.value = text;
    input.current.form?.requestSubmit();
  };
  const { isOpen, highlightedIndex, getInputProps, getMenuProps, getItemProps } = useCombobox<Suggestion>({
    items: [...items],
    itemToString: (item) => item?.text ?? '',
    inputId: field.id,
    labelId: `${field.id}-etikett`,
    menuId: `${field.id}-forslag`,
    getItemId: (index) => `${field.id}-forslag-${index}`,
    inputValue: typed,
    selectedItem: null,
    isOpen: isWanted && items.length > 0,
    onIsOpenChange: ({ isOpen: wanted }) => setWanted(wanted),
    onSelectedItemChange: ({ selectedItem }) => selectedItem && choose(selectedItem),
    // leaving the field chooses nothing
    stateReducer: (state, { type, changes }) =>
      type === useCombobox.stateChangeTypes.InputBlur
        ? { ...changes, selectedItem: state.selectedItem }
        : changes,
  });
  const leaveEnterToTheForm = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || highlightedIndex >= 0) return;
    Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
  };

  return (
    <>
      <input
        {...getInputProps({
          ref: input,
          onChange: (event) => {
            setTyped(event.currentTarget.value);
            setWanted(true);
          },
          onKeyDown: leaveEnterToTheForm,
        })}
        aria-activedescendant={highlightedIndex >= 0 ? `${field.id}-forslag-${highlightedIndex}` : undefined}
        className="ds-input"
        type="search"
        name={field.name}
        maxLength={field.maxLength}
        enterKeyHint="search"
        aria-describedby={field.describedBy}
      />
      <div {...getMenuProps({ 'aria-label': texts.label })} className="suggestions" hidden={!isOpen}>
        {isOpen &&
          groups.map(({ name, suggestions }) => (
            <SuggestionList
              key={name}
              id={`${field.id}-${name}`}
              title={texts[name]}
              suggestions={suggestions}
              propsOf={(item) => getItemProps({ item, index: items.indexOf(item) })}
            />
          ))}
      </div>
      <span role="status" className="visually-hidden">
        {isOpen && countText(items.length, texts)}
      </span>
    </>
  );
}

function SuggestionList({
  id,
  title,
  suggestions,
  propsOf,
}: {
  id: string;
  title: string;
  suggestions: readonly Suggestion[];
  propsOf: (item: Suggestion) => object;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options; a fieldset may not stand in a listbox
    <div role="group" aria-labelledby={id}>
      <div id={id} role="presentation" className="suggestions-title">
        {title}
      </div>
      {suggestions.map((item) => (
        <div key={item.page ?? item.text} {...propsOf(item)} className="suggestion" lang="sv">
          {item.text}
          {item.detail && <span className="suggestion-detail">{item.detail}</span>}
        </div>
      ))}
    </div>
  );
}

function countText(count: number, { one, many }: SearchComboboxProps['texts']): string {
  return count === 1 ? one : many.replace(countHole, String(count));
}
