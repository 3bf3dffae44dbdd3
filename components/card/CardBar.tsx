/** The top of a page's card: the way back, keeping it open and moving it, closing it. */
import { useRef } from 'preact/hooks';
import { Icon } from '../Icon.tsx';
import { useWords } from '../words.ts';

/** Where a kept card is to go: so many CSS pixels on, or into the next corner. */
export type CardMove = { x: number; y: number } | 'corner';

interface Props {
  backTo: string | undefined;
  isPinned: boolean;
  onBack: () => void;
  onPin: () => void;
  onMove: (move: CardMove) => void;
  onClose: () => void;
}

/** How far an arrow key moves the card, in CSS pixels: across a page in some twenty presses. */
const STEP_PX = 32;
/** A press that wanders less than this, in CSS pixels, is a click and no drag. */
const DRAG_FROM_PX = 4;

const ARROWS: Readonly<Record<string, CardMove>> = {
  ArrowLeft: { x: -STEP_PX, y: 0 },
  ArrowRight: { x: STEP_PX, y: 0 },
  ArrowUp: { x: 0, y: -STEP_PX },
  ArrowDown: { x: 0, y: STEP_PX },
};

export function CardBar({ backTo, isPinned, onBack, onPin, onMove, onClose }: Props) {
  const words = useWords();
  const dragging = useDragging(isPinned, onMove);
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- A handle for pointers; keys have the button in it.
    <div
      class={isPinned || backTo !== undefined ? 'bar strip' : 'bar'}
      {...dragging}
      // Dragging leaves the focus where it is.
      onMouseDown={(event) => event.target === event.currentTarget && event.preventDefault()}
    >
      {backTo !== undefined && (
        <button type="button" class="back" onClick={onBack}>
          <span aria-hidden="true">←</span> {words('backTo', backTo)}
        </button>
      )}
      {/* One button, so that the focus stays on what moves the card once it is kept. */}
      <button
        type="button"
        class="sign"
        aria-label={words(isPinned ? 'move' : 'pin')}
        title={words(isPinned ? 'moveHow' : 'pin')}
        onClick={() => (isPinned ? onMove('corner') : onPin())}
        onKeyDown={(event) => {
          const arrow = isPinned ? ARROWS[event.key] : undefined;
          if (!arrow) return;
          event.preventDefault();
          onMove(arrow);
        }}
      >
        <Icon of={isPinned ? 'move' : 'pin'} />
      </button>
      <button type="button" class="close sign" aria-label={words('close')} onClick={onClose}>
        <span aria-hidden="true">×</span>
      </button>
    </div>
  );
}

/** What drags a kept card along with the pointer that is pressed on its bar. */
function useDragging(isPinned: boolean, onMove: Props['onMove']) {
  const drag = useRef<{ x: number; y: number; isMoving: boolean } | undefined>(undefined);
  return {
    onPointerDown({ clientX, clientY, isPrimary, button }: PointerEvent) {
      drag.current = isPinned && isPrimary && button === 0 ? { x: clientX, y: clientY, isMoving: false } : undefined;
    },
    onPointerMove(event: PointerEvent & { currentTarget: HTMLElement }) {
      const at = drag.current;
      if (!at || event.buttons === 0) return;
      const by = { x: event.clientX - at.x, y: event.clientY - at.y };
      if (!at.isMoving) {
        if (Math.hypot(by.x, by.y) < DRAG_FROM_PX) return;
        event.currentTarget.setPointerCapture(event.pointerId);
      }
      drag.current = { x: event.clientX, y: event.clientY, isMoving: true };
      onMove(by);
    },
    onPointerCancel() {
      drag.current = undefined;
    },
    onClickCapture(event: MouseEvent) {
      // The click at the end of a drag is none.
      if (drag.current?.isMoving) event.stopPropagation();
      drag.current = undefined;
    },
  };
}
