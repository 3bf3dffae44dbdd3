/** Says what came of an action where it can be seen, also by the keyboard when the button that was pressed is gone. */
import { useEffect, useRef } from 'preact/hooks';

export function Outcome({ text }: { text: string }) {
  const line = useRef<HTMLParagraphElement | null>(null);
  useEffect(() => {
    const { current } = line;
    if (!current || text === '') return;
    const { activeElement, body } = current.ownerDocument;
    // Focus that is lost goes back to the top of the page, from where a keyboard has a long way; other focus is left alone.
    if (activeElement === null || activeElement === body) current.focus({ preventScroll: true });
    current.scrollIntoView({ block: 'nearest' });
  }, [text]);
  return (
    <p class="told" role="status" tabIndex={-1} ref={line}>
      {text}
    </p>
  );
}
