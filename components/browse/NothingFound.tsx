/** Says that a search has found nothing, with what can be done about it. */
import { useWords } from '../words.ts';

interface Props {
  /** What was not found. */
  text: string;
  /** Where the reader writes down what the word means; left out where it is found elsewhere in the glossary. */
  addHref: string | undefined;
  /** Searches everywhere; left out where that was done. */
  onEverywhere: (() => void) | undefined;
}

export function NothingFound({ text, addHref, onEverywhere }: Props) {
  const words = useWords();
  return (
    <div class="nothing">
      <p>{text}</p>
      {onEverywhere && (
        <button type="button" onClick={onEverywhere}>
          {words('browseEverywhere')}
        </button>
      )}
      {addHref !== undefined && (
        // In a tab of its own, so that what was typed is still here afterwards.
        <a href={addHref} target="_blank">
          {words('addMeaning')}
        </a>
      )}
    </div>
  );
}
