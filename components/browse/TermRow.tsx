/** A term in a list: its name and meaning, where it comes from, and what of it was typed. */
import type { Card } from '../../glossary/entry/card.ts';
import { betterName, typedInMeaning, typedInName } from '../../glossary/search/typed-in.ts';
import type { TakenWord } from '../../glossary/search/typed-words.ts';
import { TypedText } from './TypedText.tsx';
import { useWords } from '../words.ts';

interface Props {
  card: Card;
  typed: readonly TakenWord[];
  onOpen: (id: string) => void;
}

export function TermRow({ card, typed, onOpen }: Props) {
  const words = useWords();
  const other = betterName(card, typed);
  return (
    <button type="button" onClick={() => onOpen(card.id)}>
      <b>
        <TypedText text={card.term} stretches={typedInName(card.term, typed)} />
      </b>{' '}
      {card.pack !== undefined && <small>{card.pack}</small>}{' '}
      {other !== undefined && (
        <span class="other-name">
          {words('also', '')}
          <TypedText text={other} stretches={typedInName(other, typed)} />
        </span>
      )}{' '}
      <span>
        <TypedText text={card.gist} stretches={typedInMeaning(card.gist, typed)} />
      </span>
    </button>
  );
}
