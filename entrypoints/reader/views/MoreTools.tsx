/** Tools that stand in the bar where there is room for them; on a phone a button unfolds them below it. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../../../components/words.ts';

export function MoreTools({ children }: { children: ComponentChildren }) {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement | null>(null);
  const tools = useRef<HTMLDivElement | null>(null);
  const button = useRef<HTMLButtonElement | null>(null);
  useEffect(() => {
    if (!isOpen) return undefined;
    const stop = new AbortController();
    const { signal } = stop;
    const closeFrom = ({ target }: Event) => box.current?.contains(target as Node) || setOpen(false);
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // It closes this, and not a card as well.
      event.stopPropagation();
      setOpen(false);
      button.current?.focus();
    };
    // Whatever is chosen, they are done with.
    tools.current?.addEventListener('click', () => setOpen(false), { signal });
    addEventListener('pointerdown', closeFrom, { signal });
    addEventListener('focusin', closeFrom, { signal });
    addEventListener('keydown', onKeyDown, { signal, capture: true });
    return () => stop.abort();
  }, [isOpen]);
  return (
    <div class="more-tools" ref={box}>
      <button
        type="button"
        class="unfold"
        ref={button}
        aria-label={words('roomMore')}
        title={words('roomMore')}
        aria-expanded={isOpen}
        aria-controls="room-more"
        onClick={() => setOpen(!isOpen)}
      />
      <div id="room-more" class={isOpen ? 'folded open' : 'folded'} ref={tools}>
        {children}
      </div>
    </div>
  );
}
