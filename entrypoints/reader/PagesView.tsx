/** The pages of a document as they are; those near the viewport are drawn, the others hold their place. */
import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../../components/words.ts';
import type { PageView } from './read/opened.ts';
import { drawNear } from './draw-near.ts';

interface Props {
  pages: PageView;
  zoom: number;
  title: string;
}

export function PagesView({ pages, zoom, title }: Props) {
  const words = useWords();
  const list = useRef<HTMLDivElement | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    if (list.current)
      drawNear(
        Array.from(list.current.children, (host) => host as HTMLElement),
        pages,
        zoom,
        stop.signal,
      );
    return () => stop.abort();
  }, [pages, zoom]);
  return (
    <>
      <h1 class="unseen">{title}</h1>
      <div class="pages" ref={list}>
        {Array.from({ length: pages.count }, (_, at) => (
          <section key={at} class="page" aria-label={words('roomPage', String(at + 1), String(pages.count))} />
        ))}
      </div>
    </>
  );
}
