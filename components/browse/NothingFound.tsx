/** Says that a search has found nothing, with what can be done about it. */
import { LookElsewhere } from '../LookElsewhere.tsx';
import { useWords } from '../words.ts';

interface Props {
  /** Says so. */
  text: string;
  /** What was looked for, and where the reader writes down what it means; left out where it is found elsewhere in the glossary. */
  missing: { word: string; addHref: string } | undefined;
  /** Searches everywhere; left out where that was done. */
  onEverywhere: (() => void) | undefined;
}

export function NothingFound({ text, missing, onEverywhere }: Props) {
  const words = useWords();
  return (
    <div class="nothing">
      <p>{text}</p>
      {onEverywhere && (
        <button type="button" onClick={onEverywhere}>
          {words('browseEverywhere')}
        </button>
      )}
      {missing && <LookElsewhere text={missing.word} add={missing.addHref} />}
    </div>
  );
}
