/** What is shown as on a web page, on a page of the extension: in a shadow root of its own, so that it has the card's styles and no others. */
import { render, type ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useWords, WordsContext } from '../words.ts';
import placeCss from './card-frame.css?inline';
import css from './card.css?inline';

interface Props {
  /** Light, dark, or as the system is. */
  theme: string;
  children: ComponentChildren;
}

export function CardFrame({ theme, children }: Props) {
  const words = useWords();
  const host = useRef<HTMLDivElement | null>(null);
  const frame = useRef<HTMLDivElement | null>(null);
  useLayoutEffect(() => {
    if (!host.current) return;
    frame.current ??= openFrame(host.current);
    frame.current.dataset['theme'] = theme;
    render(<WordsContext value={words}>{children}</WordsContext>, frame.current);
  });
  useLayoutEffect(
    () => () => {
      if (frame.current) render(null, frame.current);
    },
    [],
  );
  return <div class="card-frame" ref={host} />;
}

/** The element that is rendered into, in a shadow root with the card's sheet. */
function openFrame(host: HTMLElement): HTMLDivElement {
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css + placeCss);
  root.adoptedStyleSheets = [sheet];
  const frame = host.ownerDocument.createElement('div');
  frame.className = 'frame';
  root.append(frame);
  return frame;
}
