/** The ways to the sections of a long page. It stays in sight; where there is little room it is a button that opens the list. */
import { useState } from 'preact/hooks';
import { Icon } from '../Icon.tsx';
import { useWords } from '../words.ts';

interface Props {
  sections: readonly { id: string; title: string }[];
  /** The id of the section in view. */
  current: string;
}

export function SectionNav({ sections, current }: Props) {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const title = sections.find(({ id }) => id === current)?.title ?? '';
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- The keys are those of the button and the links in it.
    <nav
      class={isOpen ? 'section-nav open' : 'section-nav'}
      aria-label={words('optionsSections')}
      onKeyDown={({ key, currentTarget }) => {
        if (key !== 'Escape' || !isOpen) return;
        setOpen(false);
        currentTarget.querySelector('button')?.focus();
      }}
    >
      <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {words('optionsMenu', title)} <Icon of="more" />
      </button>
      <ul>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === current ? 'true' : undefined} onClick={() => setOpen(false)}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
