/** A link that leads out of Glosswell, into a tab of its own. Nothing is fetched from where it leads before the reader follows it. */
import { useWords } from './words.ts';

interface Props {
  /** Begins with `https://`. */
  url: string;
  text: string;
  /** What screen readers say behind the text. */
  unseen?: string;
}

export function OutLink({ url, text, unseen = '' }: Props) {
  const words = useWords();
  return (
    <a
      class="out"
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      onClick={(event) => {
        // A page that stops every click before it arrives must not keep its reader from following a link of ours.
        if (event.defaultPrevented) open(url, '_blank', 'noopener,noreferrer');
      }}
    >
      {/* The space is in what is not seen: behind the text a line could be broken at it, before the arrow that the style adds. */}
      {text}
      <span class="unseen">
        {' '}
        {unseen} {words('newTab')}
      </span>
    </a>
  );
}
