/** The strip by which a finger swipes a sheet away, to the edge that it lies at. Whoever cannot swipe has the close button. */
import { useRef } from 'preact/hooks';

interface Props {
  onClose: () => void;
}

/** A swipe shorter than this, in CSS pixels, springs back. */
const LEAST_SWIPE_PX = 48;

export function SheetHandle({ onClose }: Props) {
  const start = useRef<number | undefined>(undefined);
  const swipe = ({ currentTarget, clientY, type }: PointerEvent) => {
    const sheet = currentTarget instanceof Element && currentTarget.parentElement;
    if (start.current === undefined || !sheet) return;
    const way = sheet.dataset['placed'] === 'top' ? -1 : 1;
    const far = Math.max(0, (clientY - start.current) * way);
    const isMoving = type === 'pointermove';
    sheet.style.translate = isMoving ? `0 ${far * way}px` : '';
    if (isMoving) return;
    start.current = undefined;
    if (type === 'pointerup' && far >= LEAST_SWIPE_PX) onClose();
  };
  return (
    <div
      class="handle"
      aria-hidden="true"
      onPointerDown={({ currentTarget, clientY, pointerId }) => {
        start.current = clientY;
        currentTarget.setPointerCapture(pointerId);
      }}
      onPointerMove={swipe}
      onPointerUp={swipe}
      onPointerCancel={swipe}
    />
  );
}
