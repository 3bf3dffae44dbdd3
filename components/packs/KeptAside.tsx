/** Says that something remembered was damaged and kept aside, and lets it be saved and forgotten. */
import { useWords } from '../words.ts';

interface Props {
  /** What was damaged, by name; nothing is shown where there is none. */
  names: readonly string[];
  onSave: () => void;
}

export function KeptAside({ names, onSave }: Props) {
  const words = useWords();
  if (names.length === 0) return null;
  return (
    <section class="kept-aside" aria-label={words('asideTitle')}>
      <h2>{words('asideTitle')}</h2>
      <p>{words('asideText', names.join(', '))}</p>
      <button type="button" onClick={onSave}>
        {words('asideSave')}
      </button>
    </section>
  );
}
