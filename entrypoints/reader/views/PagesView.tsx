/** The pages of a document as they are; those near the viewport are drawn, the others hold their place. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../../../components/words.ts';
import { drawNear } from '../draw-near.ts';
import type { PageView } from '../read/opened.ts';

interface Props {
  pages: PageView;
  zoom: number;
  title: string;
}

export function PagesView({ pages, zoom, title }: Props) {
  const words = useWords();
  const list = useRef<HTMLDivElement | null>(null);
  const [room, setRoom] = useState<number | undefined>(undefined);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setRoom(entry.contentRect.width);
    });
    if (list.current) observer.observe(list.current);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const stop = new AbortController();
    const { current } = list;
    if (current && room) {
      const hosts = Array.from(current.children, (host) => host as HTMLElement);
      drawNear(hosts, pages, { zoom, room }, stop.signal);
    }
    return () => stop.abort();
  }, [pages, zoom, room]);
  return (
    <>
      <h1 class="unseen" tabIndex={-1}>
        {title}
      </h1>
      <div class="pages" ref={list}>
        {Array.from({ length: pages.count }, (_, at) => (
          <section key={at} class="page" aria-label={words('roomPage', String(at + 1), String(pages.count))} />
        ))}
      </div>
    </>
  );
}
