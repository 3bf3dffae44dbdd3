/** A text in which the terms that it uses can be opened. */
import type { Link } from '../glossary/card.ts';

interface Props {
  text: string;
  links: readonly Link[] | undefined;
  onOpen: (id: string) => void;
}

/** Signs that must not begin a line; beside a button browsers would let them. */
const CLOSING = /[,.;:)]*/y;

export function LinkedText({ text, links = [], onOpen }: Props) {
  let done = 0;
  const pieces = links.map(([from, to, id]) => {
    const before = text.slice(done, from);
    CLOSING.lastIndex = to;
    CLOSING.test(text);
    done = CLOSING.lastIndex;
    return (
      <>
        {before}
        <span class="whole">
          <button type="button" class="link" onClick={() => onOpen(id)}>
            {text.slice(from, to)}
          </button>
          {text.slice(to, done)}
        </span>
      </>
    );
  });
  return (
    <>
      {pieces}
      {text.slice(done)}
    </>
  );
}
