/** Makes the document larger and smaller, by two buttons or by keys. */
import { useEffect } from 'preact/hooks';
import { useWords } from '../../../components/words.ts';
import { useZoom } from '../use-zoom.ts';
import { zoomAsked, zoomed } from '../zoom.ts';

export function ZoomButtons() {
  const words = useWords();
  const [zoom, setZoom] = useZoom();
  useEffect(() => {
    const stop = new AbortController();
    const onKeyDown = (event: KeyboardEvent) => {
      const asked = zoomAsked(event, zoom);
      if (asked === undefined) return;
      event.preventDefault();
      setZoom(asked);
    };
    addEventListener('keydown', onKeyDown, { signal: stop.signal });
    return () => stop.abort();
  });
  const step = (direction: 'in' | 'out', label: string, keys: string) => (
    <button
      type="button"
      class={`zoom ${direction}`}
      aria-label={label}
      title={label}
      aria-keyshortcuts={keys}
      // Not disabled, as it may have the focus.
      aria-disabled={zoomed(zoom, direction) === zoom}
      onClick={() => setZoom(zoomed(zoom, direction))}
    />
  );
  return (
    <span class="zooms">
      {step('out', words('roomSmaller'), 'Alt+-')}
      {step('in', words('roomLarger'), 'Alt+=')}
      <span class="unseen" role="status">
        {words('roomZoom', String(Math.round(zoom * 100)))}
      </span>
    </span>
  );
}
