/** A text in which the terms that it uses can be opened. */
import type { Link } from '../glossary/card.ts';

interface Props {
  text: string;
  links: readonly Link[] | undefined;
  onOpen: (id: string) => void;
}

export function LinkedText({ text, links = [], onOpen }: Props) {
  const pieces = links.map(([from, to, id], at) => (
    <>
      {text.slice(links[at - 1]?.[1] ?? 0, from)}
      <button type="button" class="link" onClick={() => onOpen(id)}>
        {text.slice(from, to)}
      </button>
    </>
  ));
  return (
    <>
      {pieces}
      {text.slice(links.at(-1)?.[1] ?? 0)}
    </>
  );
}
