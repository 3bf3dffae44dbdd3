/** The strip by which a finger swipes a sheet away, to the edge that it lies at. Whoever cannot swipe has the close button. */
import { useRef } from 'preact/hooks';

interface Props {
  onClose: () => void;
}

/** A swipe shorter than this, in CSS pixels, springs back. */
const LEAST_SWIPE_PX = 48;

export function SheetHandle({ onClose }: Props) {
  const start = useRef<number | undefined>(undefined);
  const swipe = (event: PointerEvent, isOver: boolean) => {
    const handle = event.currentTarget;
    const sheet = handle instanceof Element ? handle.parentElement : null;
    if (start.current === undefined || !sheet) return;
    const way = sheet.dataset['placed'] === 'top' ? -1 : 1;
    const far = Math.max(0, (event.clientY - start.current) * way);
    sheet.style.translate = isOver ? '' : `0 ${far * way}px`;
    if (!isOver) return;
    start.current = undefined;
    if (event.type === 'pointerup' && far >= LEAST_SWIPE_PX) onClose();
  };
  return (
    <div
      class="handle"
      aria-hidden="true"
      onPointerDown={(event) => {
        start.current = event.clientY;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => swipe(event, false)}
      onPointerUp={(event) => swipe(event, true)}
      onPointerCancel={(event) => swipe(event, true)}
    />
  );
}
