/** The room's bar: where else Glosswell leads, and what can be done with the document that is open. */
import { useWords } from '../../components/words.ts';
import type { BegunDocument } from './open-brought.ts';
import { ZoomButtons } from './ZoomButtons.tsx';

interface Props {
  opened: BegunDocument | undefined;
  onOpenAnother: () => void;
  onClose: () => void;
}

export function RoomHeader({ opened, onOpenAnother, onClose }: Props) {
  const words = useWords();
  return (
    <header class="room-bar">
      <nav aria-label={words('pages')}>
        <a href="/library.html">{words('library')}</a>
        <a href="/options.html">{words('options')}</a>
      </nav>
      {/* Seen only: the title itself stands at the beginning of the document. */}
      <p class="room-title" aria-hidden="true">
        {opened?.title}
      </p>
      {opened && (
        <div class="room-tools" role="group" aria-label={words('roomTools')}>
          <ZoomButtons />
          <button type="button" onClick={onOpenAnother}>
            {words('roomOpenAnother')}
          </button>
          <button type="button" onClick={() => print()}>
            {words('sheetPrint')}
          </button>
          <button type="button" onClick={onClose}>
            {words('roomClose')}
          </button>
        </div>
      )}
    </header>
  );
}
