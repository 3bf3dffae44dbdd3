/** What can be done about a word that is not found: looking it up on sites that know more, and explaining it oneself. */
import { LOOK_UP_SITES } from './look-up-sites.ts';
import { OutLink } from './OutLink.tsx';
import { useWords } from './words.ts';

interface Props {
  /** What was not found. */
  text: string;
  /** Where the reader writes down what it means: an address, or a way to have it opened from where none may be linked to. */
  add: string | (() => void);
}

export function LookElsewhere({ text, add }: Props) {
  const words = useWords();
  return (
    <ul class="elsewhere">
      {LOOK_UP_SITES.map(({ name, search }) => (
        <li key={name}>
          <OutLink url={search + encodeURIComponent(text.toWellFormed())} text={words('lookUpOn', name)} />
        </li>
      ))}
      <li>
        {typeof add === 'string' ? (
          // In a tab of its own, so that what was typed is still here afterwards.
          <a href={add} target="_blank">
            {words('addMeaning')}
          </a>
        ) : (
          <button type="button" class="add" onClick={add}>
            {words('addMeaning')}
          </button>
        )}
      </li>
    </ul>
  );
}
