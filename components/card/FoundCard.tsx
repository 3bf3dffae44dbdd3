/**
 * What the card shows for a selection that is not one term: its terms to choose from, the nearest ones, or that there is none; and for
 * letters that only the page explains.
 */
import type { Guess } from '../../glossary/decode/guess.ts';
import type { Card } from '../../glossary/entry/card.ts';
import { Announcer } from '../Announcer.tsx';
import { useWords } from '../words.ts';
import { GuessedWord, spokenGuess } from './GuessedWord.tsx';

/**
 * What was found for a selection: several terms in it, terms with a name near to it, nothing; or nothing was selected. Or what the page says
 * that its own letters stand for.
 */
export interface FoundState {
  kind: 'found';
  what: 'severalFound' | 'nearFound' | 'nothingFound' | 'noneSelected' | 'definedHere';
  /** What was selected. */
  text: string;
  /** The long name that the page gives. */
  meaning?: string;
  /** The terms to choose from. */
  cards: readonly Pick<Card, 'id' | 'term' | 'gist'>[];
  /** What a word that has no entry may mean by its parts. */
  guess?: Guess | undefined;
}

interface Props {
  state: FoundState;
  onOpen: (id: string) => void;
  /** The reader wants to write down a meaning of their own. */
  onAdd: () => void;
  onClose: () => void;
}

export function FoundCard({ state: { what, text, meaning, cards, guess }, onOpen, onAdd, onClose }: Props) {
  const words = useWords();
  const title = words(what, text);
  // That nothing was found goes without saying where something was guessed.
  const isListed = !guess || cards.length > 0;
  const definition = meaning && words('definedHereAs', meaning);
  const spoken = [
    ...(guess ? [spokenGuess(guess, words)] : []),
    ...(isListed ? [[title, ...(definition ? [definition] : []), ...cards.map(({ term }) => term)].join(', ')] : []),
  ];
  return (
    <div
      class="card"
      role="dialog"
      aria-label={guess ? `${words('guess')}: ${guess.word}` : title}
      data-kind={guess ? 'guess' : 'found'}
    >
      <div class="bar">
        <button type="button" class="close sign" aria-label={words('close')} onClick={onClose}>
          <span aria-hidden="true">×</span>
        </button>
      </div>
      <Announcer text={spoken.join(' ')} />
      <div class="body">
        {guess && <GuessedWord guess={guess} onOpen={onOpen} />}
        <div class="term">
          {isListed && <h2>{title}</h2>}
          {definition && <p class="gist">{definition}</p>}
          {what === 'nearFound' && !guess && <p class="status">{words('nothingFound', text)}</p>}
          <ul class="choices">
            {cards.map(({ id, term, gist }) => (
              <li key={id}>
                <button type="button" class="choice" onClick={() => onOpen(id)}>
                  <b>{term}</b> {gist}
                </button>
              </li>
            ))}
          </ul>
          {what !== 'severalFound' && what !== 'noneSelected' && (
            <button type="button" class="chip" onClick={onAdd}>
              {words('addMeaning')}
            </button>
          )}
        </div>
      </div>
    </div>
  );
}
