/** Who says so: the first publisher as a link beside the heading of a card, and the whole list at its end. */
import type { Card } from '../../glossary/entry/card.ts';
import { useWords } from '../words.ts';
import { OutLink } from '../OutLink.tsx';

type Source = NonNullable<Card['sources']>[number];

interface Props {
  sources: readonly Source[];
}

/** The publisher of the first source that can be followed; nothing where there is none. */
export function FirstSource({ sources }: Props) {
  const first = sources.find(isLink);
  return (
    first && (
      <p class="trust">
        <OutLink url={first.url} text={first.publisher} unseen={first.title} />
      </p>
    )
  );
}

export function Sources({ sources }: Props) {
  const words = useWords();
  return (
    <section class="sources" aria-label={words('sources')}>
      <h3>{words('sources')}</h3>
      <ul>
        {sources.map((source) => (
          <li key={source.url}>
            {isLink(source) ? <OutLink url={source.url} text={nameOf(source)} /> : nameOf(source)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function nameOf({ publisher, title }: Source): string {
  return `${publisher}: ${title}`;
}

/** Packs may name other addresses, which are not made a link. */
function isLink({ url }: Source): boolean {
  return url.startsWith('https://');
}
