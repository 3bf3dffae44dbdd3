/** A term on a sheet of paper: its name, how it is said, what it means and where it is, with room for more. */
import type { ComponentChild } from 'preact';
import type { Card } from '../../glossary/entry/card.ts';
import { Picture } from '../pictures/Picture.tsx';
import { Said } from '../Said.tsx';

interface Props {
  card: Pick<Card, 'term' | 'say' | 'gist' | 'picture'>;
  /** Where its entry is, on a screen. */
  href: string;
  /** A short remark beside the name. */
  remark?: string | undefined;
  children?: ComponentChild;
}

export function SheetEntry({ card, href, remark, children }: Props) {
  return (
    <li>
      <h3>
        <a href={href}>{card.term}</a>
        {remark && <small> {remark}</small>}
      </h3>
      {card.picture && <Picture drawing={card.picture} />}
      {card.say && (
        <>
          {/* It stands beside the name, and a line may end between them. */}{' '}
          <p class="say">
            <Said say={card.say} />
          </p>
        </>
      )}
      <p>{card.gist}</p>
      {children}
    </li>
  );
}
