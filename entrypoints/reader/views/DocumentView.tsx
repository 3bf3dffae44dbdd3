/** A document that is open: as text, and where it has pages also as they are; with its words explained in what is shown. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../../../components/words.ts';
import { explainWords } from '../explain.ts';
import type { BegunDocument } from '../open-brought.ts';
import { PagesView } from './PagesView.tsx';
import { fill } from '../fill.ts';
import { useZoom } from '../use-zoom.ts';

interface Props {
  opened: BegunDocument;
}

/** How a document is shown. */
type View = 'text' | 'pages';

export function DocumentView({ opened }: Props) {
  const words = useWords();
  const [zoom] = useZoom();
  const [view, setView] = useState<View>('text');
  const [progress, setProgress] = useState<number | undefined>(0);
  const [hasFailed, setFailed] = useState(false);
  const text = useRef<HTMLDivElement | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const table = words('roomTable');
    if (text.current) {
      const onProgress = () => setProgress(opened.progress?.());
      void fill(text.current, opened, { table, onProgress }, stop.signal)
        .catch(() => setFailed(true))
        .finally(() => setProgress(undefined));
    }
    return () => stop.abort();
  }, [opened, words]);
  useEffect(() => {
    const stop = new AbortController();
    // Anew for each view, as what is hidden in the one is shown in the other.
    if (text.current) explainWords(text.current.ownerDocument, words, stop.signal);
    return () => stop.abort();
  }, [opened, view, words]);
  return (
    <>
      {opened.pages && <ViewChoice view={view} onChoose={setView} />}
      <article class="document" style={{ fontSize: `${zoom}em` }} hidden={view !== 'text'}>
        <h1 tabIndex={-1}>{opened.title}</h1>
        <div ref={text} />
        {progress !== undefined && (
          <p class="reading-on" lang={words('language')}>
            {words('roomReadingOn')} {progress > 0 && <progress value={progress} aria-label={words('roomReadingOn')} />}
          </p>
        )}
        {hasFailed && (
          <p class="note problem" role="alert" lang={words('language')}>
            {words('roomStopped')}
          </p>
        )}
      </article>
      {opened.pages && view === 'pages' && <PagesView pages={opened.pages} zoom={zoom} title={opened.title} />}
    </>
  );
}

function ViewChoice({ view, onChoose }: { view: View; onChoose: (view: View) => void }) {
  const words = useWords();
  const choices = [
    ['text', words('roomAsText')],
    ['pages', words('roomAsPages')],
  ] as const;
  return (
    <div class="view-choice" role="group" aria-label={words('roomView')} lang={words('language')}>
      {choices.map(([name, label]) => (
        <button key={name} type="button" aria-pressed={view === name} onClick={() => onChoose(name)}>
          {label}
        </button>
      ))}
    </div>
  );
}
