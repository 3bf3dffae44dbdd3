/** Terms in the order of a story, such as the stages of labor: each can be opened but the one that is open, where the reader is. */
import type { ShownStrip } from '../../glossary/entry/card.ts';
import { titleIn } from '../titles.ts';
import { useWords } from '../words.ts';

interface Props {
  strip: ShownStrip;
  /** The id of the term that is open. */
  current: string;
  onOpen: (id: string) => void;
}

export function StoryStrip({ strip: { title, steps, isCycle, note }, current, onOpen }: Props) {
  const words = useWords();
  const name = titleIn(words, 'story', title);
  return (
    <section class="story" aria-label={name}>
      <h3>{name}</h3>
      <ol>
        {steps.map(({ id, label, gives }) => (
          <li key={id} aria-current={id === current ? 'step' : undefined}>
            {id === current ? (
              <b>{label}</b>
            ) : (
              <button type="button" class="link" onClick={() => onOpen(id)}>
                {label}
              </button>
            )}
            {id === current && <small> {words('youAreHere')}</small>}
            {gives && <span> {gives}</span>}
          </li>
        ))}
      </ol>
      {(isCycle ?? note) && <p>{[isCycle && words('storyAgain'), note].filter(Boolean).join(' ')}</p>}
    </section>
  );
}
