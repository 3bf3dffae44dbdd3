/** A text in which the terms that it uses can be opened. */
import type { Link } from '../../glossary/entry/card.ts';

interface Props {
  text: string;
  links: readonly Link[] | undefined;
  onOpen: (id: string) => void;
}

export function LinkedText({ text, links = [], onOpen }: Props) {
  let done = 0;
  const pieces = links.map(([from, to, id]) => {
    const before = text.slice(done, from);
    done = to;
    return (
      <>
        {before}
        <TextButton text={text.slice(from, to)} onPress={() => onOpen(id)} />
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

/**
 * A button that is a part of its line. Browsers lay `<button>` out as a box of its own, whatever its `display`, and then break lines before
 * and after it: a full stop stands alone on the next line, and an opening bracket stays behind.
 */
function TextButton({ text, onPress }: { text: string; onPress: () => void }) {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- See above.
    <span
      class="link"
      role="button"
      tabIndex={0}
      onClick={onPress}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        // Else the space bar would scroll.
        event.preventDefault();
        if (!event.repeat) onPress();
      }}
    >
      {text}
    </span>
  );
}
