/** The field to search in. Arrow down goes to the list, Enter opens the best hit, Escape clears what was typed. */
import type { RefObject } from 'preact';
import { useWords } from '../words.ts';

interface Props {
  field: RefObject<HTMLInputElement | null>;
  query: string;
  onType: (query: string) => void;
  /** The reader steps down to the list. */
  onDown: () => void;
  onEnter: () => void;
}

export function SearchField({ field, query, onType, onDown, onEnter }: Props) {
  const words = useWords();
  const onKeyDown = (event: KeyboardEvent) => {
    // While a character is being composed, keys belong to the composing.
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') onDown();
    else if (event.key === 'Enter') onEnter();
    // With nothing to clear, Escape closes the popup.
    else if (event.key === 'Escape' && query !== '') onType('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search>
      <input
        type="search"
        ref={field}
        value={query}
        aria-label={words('search')}
        placeholder={words('searchPlaceholder')}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onType(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </search>
  );
}
