/** A word without an entry, with what its parts or its stem let one guess: never to be taken for an entry. */
import type { Guess } from '../../glossary/decode/guess.ts';
import { useWords, type Words } from '../words.ts';

interface Props {
  guess: Guess;
  /** Opens the entry of a class of medicines. */
  onOpen: (id: string) => void;
}

export function GuessedWord({ guess, onOpen }: Props) {
  const words = useWords();
  const sentence = sentenceOf(guess, words);
  return (
    <div class="term guess">
      <h2>{guess.word}</h2>
      <p class="label">
        <span aria-hidden="true">?</span> {words('guess')}
      </p>
      {sentence && <p class="gist">{sentence}</p>}
      {guess.kind === 'parts' ? (
        <ul class="parts" aria-label={words('parts')}>
          {guess.parts.map(({ written, meaning }, at) => (
            <li key={at}>
              <b>{written}</b> {meaning}
            </li>
          ))}
        </ul>
      ) : (
        <button type="button" class="chip" onClick={() => onOpen(guess.class.id)}>
          {guess.class.term}
        </button>
      )}
      <p class="unchecked">{words(guess.kind === 'parts' ? 'guessFromParts' : 'guessFromName')}</p>
    </div>
  );
}

/** A guess as one text, for screen readers. */
export function spokenGuess(guess: Guess, words: Words): string {
  return [`${words('guess')}: ${guess.word}.`, sentenceOf(guess, words)].filter(Boolean).join(' ');
}

function sentenceOf(guess: Guess, words: Words): string | undefined {
  if (guess.kind === 'parts') return guess.meaning && words('guessProbably', guess.meaning);
  return words(guess.stem.startsWith('-') ? 'guessEnding' : 'guessBeginning', guess.stem, guess.what);
}
