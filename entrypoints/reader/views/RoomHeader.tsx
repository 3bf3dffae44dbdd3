/** The bar over a document: the way back to the library, its title, and what can be done with it. */
import { useWords } from '../../../components/words.ts';
import { libraryPath } from '../../../messages/library-address.ts';
import { MoreTools } from './MoreTools.tsx';
import { ZoomButtons } from './ZoomButtons.tsx';

interface Props {
  /** The document's. */
  title: string;
  onOpenAnother: () => void;
  onClose: () => void;
}

export function RoomHeader({ title, onOpenAnother, onClose }: Props) {
  const words = useWords();
  return (
    <header class="room-bar">
      <nav aria-label={words('pages')}>
        <a href={libraryPath({ view: 'home' })}>{words('library')}</a>
      </nav>
      {/* Seen only: the title itself stands at the beginning of the document. */}
      <p class="room-title" aria-hidden="true">
        {title}
      </p>
      <div class="room-tools" role="group" aria-label={words('roomTools')}>
        <ZoomButtons />
        <MoreTools>
          <button type="button" onClick={onOpenAnother}>
            {words('roomOpenAnother')}
          </button>
          <button type="button" onClick={() => print()}>
            {words('print')}
          </button>
          <button type="button" onClick={onClose}>
            {words('roomClose')}
          </button>
        </MoreTools>
      </div>
    </header>
  );
}
