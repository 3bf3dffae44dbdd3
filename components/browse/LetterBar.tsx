/** The letters that a list can be jumped to. */
import { useWords } from '../words.ts';

interface Props {
  letters: readonly string[];
  onJump: (letter: string) => void;
}

export function LetterBar({ letters, onJump }: Props) {
  const words = useWords();
  return (
    <nav class="letters" aria-label={words('letters')}>
      {letters.map((letter) => (
        <button type="button" key={letter} onClick={() => onJump(letter)}>
          {letter}
        </button>
      ))}
    </nav>
  );
}
