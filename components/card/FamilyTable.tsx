/** The members of a family side by side, each with the line that tells it apart. */
import type { Card } from '../../glossary/entry/card.ts';
import { titleIn } from '../titles.ts';
import { useWords } from '../words.ts';

interface Props {
  family: NonNullable<Card['family']>;
  /** The id of the member that is open. */
  current: string;
  onOpen: (id: string) => void;
}

export function FamilyTable({ family, current, onOpen }: Props) {
  const words = useWords();
  const label = words('family', titleIn(words, 'family', family.title));
  return (
    <section class="family" aria-label={label}>
      <h3>{label}</h3>
      <dl>
        {family.members.map(({ id, term, compare }) => (
          <div key={id} class={id === current ? 'current' : undefined}>
            <dt>
              {id === current ? (
                term
              ) : (
                <button type="button" class="link" onClick={() => onOpen(id)}>
                  {term}
                </button>
              )}
            </dt>
            <dd>{compare}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
