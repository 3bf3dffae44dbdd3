/** The reading room put together: the ways to the rest of Glosswell, then the document that is open, or what the room is for. */
import { useCallback, useRef, useState } from 'preact/hooks';
import { Announcer } from '../../../components/Announcer.tsx';
import { useWords } from '../../../components/words.ts';
import { LibraryHeader } from '../../../front/LibraryHeader.tsx';
import { DocumentView } from './DocumentView.tsx';
import { EmptyRoom } from './EmptyRoom.tsx';
import { FileChooser } from './FileChooser.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { RoomHeader } from './RoomHeader.tsx';
import { useArrival } from '../use-arrival.ts';
import { useBringing } from '../use-bringing.ts';
import { useKeptFocus } from '../use-kept-focus.ts';
import { useRoom } from '../use-room.ts';

/** Whether the page was loaded again by its reader. */
const wasReloaded = () =>
  performance.getEntriesByType('navigation').some((entry) => (entry as PerformanceNavigationTiming).type === 'reload');

export function Room() {
  const words = useWords();
  const { opened, opening, password, problem, oneOfMany, open, cancel, close } = useRoom();
  const main = useRef<HTMLElement | null>(null);
  const notes = useRef<HTMLDivElement | null>(null);
  const chooser = useRef<HTMLInputElement | null>(null);
  const isOver = useBringing(open);
  const [isReloaded] = useState(wasReloaded);
  useArrival(main, opened, open);
  useKeptFocus(notes, main);
  const choose = useCallback(() => chooser.current?.click(), []);
  return (
    // What is said here is in the reader's language; the page's own is that of the document.
    <div class={opened ? 'room reading' : 'room'} lang={words('language')}>
      {opened ? (
        <RoomHeader title={opened.title} onOpenAnother={choose} onClose={close} />
      ) : (
        <LibraryHeader current="room" />
      )}
      <FileChooser field={chooser} onFile={(file) => open({ kind: 'file', file })} />
      <div class="notes" ref={notes}>
        {opening !== undefined && !password && (
          <p class="note" role="status">
            {words('roomOpening', opening)}{' '}
            <button type="button" onClick={cancel}>
              {words('cancel')}
            </button>
          </p>
        )}
        {password && opening !== undefined && (
          <PasswordForm key={String(password.isWrong)} name={opening} {...password} />
        )}
        {problem && (
          <p class="note problem" role="alert">
            <b>{problem.name}</b> {problem.sentence} {opened && words('roomKept', opened.title)}
          </p>
        )}
        {oneOfMany !== undefined && (
          <p class="note" role="status">
            {words('roomOneOfMany', oneOfMany)}
          </p>
        )}
      </div>
      <Announcer text={opened ? words('roomOpened', opened.title) : ''} />
      <main ref={main} lang={opened ? (opened.language ?? 'en') : undefined}>
        {opened ? (
          <DocumentView opened={opened} key={opened.id} />
        ) : (
          <EmptyRoom isReloaded={isReloaded} onChoose={choose} onText={(text) => open({ kind: 'text', text })} />
        )}
      </main>
      {isOver && (
        <div class="drop-here">
          <p>{words('roomDropHere')}</p>
        </div>
      )}
    </div>
  );
}
