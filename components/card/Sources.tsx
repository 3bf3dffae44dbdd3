/** Where a reader can check a term and learn more: links that lead out of Glosswell, and only when they are followed. */
import type { Card } from '../../glossary/entry/card.ts';
import { useWords } from '../words.ts';

interface Props {
  sources: NonNullable<Card['sources']>;
}

export function Sources({ sources }: Props) {
  const words = useWords();
  return (
    <section class="sources" aria-label={words('sources')}>
      <h3>{words('sources')}</h3>
      <ul>
        {sources.map(({ title, publisher, url }) => (
          <li key={url}>
            {url.startsWith('https://') ? <LearnMore title={title} url={url} /> : title} <small>{publisher}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function LearnMore({ title, url }: { title: string; url: string }) {
  const words = useWords();
  return (
    <a
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      onClick={(event) => {
        // A page that stops every click before it arrives must not keep its reader from following a link of ours.
        if (event.defaultPrevented) open(url, '_blank', 'noopener,noreferrer');
      }}
    >
      {/* The space is in what is not seen: behind the title a line could be broken at it, before the arrow that the style adds. */}
      {words('learnMore', title)}
      <span class="unseen"> {words('newTab')}</span>
    </a>
  );
}
