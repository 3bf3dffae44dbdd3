/** Saves a word for later, or takes it from the saved ones. */
import { useWords } from './words.ts';

interface Props {
  isSaved: boolean;
  onSave: (isSaved: boolean) => void;
}

export function SaveToggle({ isSaved, onSave }: Props) {
  const words = useWords();
  return (
    <button type="button" class="save" onClick={() => onSave(!isSaved)}>
      <span aria-hidden="true">{isSaved ? '★' : '☆'}</span> {words(isSaved ? 'librarySaved' : 'librarySave')}
    </button>
  );
}
