/** The room with nothing in it: what it is for, what it never does, and the ways to bring something. */
import { useRef, useState } from 'preact/hooks';
import { useWords } from '../../../components/words.ts';

interface Props {
  /** Whether the page was loaded again, so that what was open is gone. */
  isReloaded: boolean;
  onChoose: () => void;
  onText: (text: string) => void;
}

export function EmptyRoom({ isReloaded, onChoose, onText }: Props) {
  const words = useWords();
  const field = useRef<HTMLTextAreaElement | null>(null);
  const [isMissing, setMissing] = useState(false);
  const read = (event: SubmitEvent) => {
    event.preventDefault();
    const text = field.current?.value ?? '';
    if (text.trim() !== '') return onText(text);
    setMissing(true);
    field.current?.focus();
  };
  return (
    <div class="empty-room">
      <h1 tabIndex={-1}>{words('room')}</h1>
      {isReloaded && <p class="note">{words('roomReloaded')}</p>}
      <p>{words('roomWhat')}</p>
      <p>{words('roomNever')}</p>
      <div class="drop-place">
        <button type="button" class="strong" onClick={onChoose}>
          {words('roomOpen')}
        </button>
        <p>{words('roomKinds')}</p>
        <p class="hint">{words('roomDropOrPaste')}</p>
      </div>
      <form onSubmit={read}>
        <label for="room-text">{words('roomPaste')}</label>
        <textarea
          id="room-text"
          rows={4}
          ref={field}
          aria-describedby={isMissing ? 'room-text-missing' : undefined}
          onInput={() => setMissing(false)}
        />
        {isMissing && (
          <p id="room-text-missing" class="complaint">
            {words('roomTextMissing')}
          </p>
        )}
        <button type="submit">{words('roomRead')}</button>
      </form>
    </div>
  );
}
