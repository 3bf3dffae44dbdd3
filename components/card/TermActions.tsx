/** What readers can do with a word: save it, say that they know it or that it is not meant here, copy what it means. */
import { useState } from 'preact/hooks';
import { Icon } from '../Icon.tsx';
import { useAttempts } from './use-attempts.ts';
import { useWords } from '../words.ts';

/** What the reader has said of a word, and ways to say it. Each way resolves once it is done, and rejects if it cannot be. */
export interface WordActions {
  isSaved: boolean;
  isKnown: boolean;
  /** It is not meant on this site; left out where there is no site. */
  isMuted?: boolean;
  /** Where the saved words are: an address, or a way to have them opened from where none may be linked to. */
  myWords: string | (() => void);
  onSave(on: boolean): Promise<unknown>;
  onKnow(on: boolean): Promise<unknown>;
  onMute?(on: boolean): Promise<unknown>;
  onCopy(): Promise<unknown>;
}

export function TermActions(actions: WordActions) {
  const { isSaved, isKnown, isMuted = false, myWords, onSave, onKnow, onMute, onCopy } = actions;
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const standing = [isSaved, isKnown, isMuted].join();
  const { note, before, attempt } = useAttempts(standing);
  const quiet = isKnown ? 'isKnown' : isMuted && 'isMuted';
  // What was kept before the answer was lost has been kept.
  const said = note === 'notKept' && before !== standing ? quiet : (note ?? quiet);

  return (
    <div class="actions" role="group" aria-label={words('wordActions')}>
      {/* Its words change with what it does: pressed again, it takes the word out of the list. */}
      <button
        type="button"
        class={isSaved ? 'save saved' : 'save'}
        title={isSaved ? words('undo') : undefined}
        onClick={() => attempt(onSave(!isSaved))}
      >
        <Icon of="save" />
        {words(isSaved ? 'saved' : 'save')}
      </button>
      {isSaved && <MyWords at={myWords} />}
      {/* One button that changes its words: Undo is where the finger is, and the focus stays. */}
      <button type="button" onClick={() => attempt(onKnow(!isKnown))}>
        <Icon of={isKnown ? 'undo' : 'know'} />
        {words(isKnown ? 'undo' : 'know')}
      </button>
      {onMute && (
        <button
          type="button"
          class="others"
          aria-label={words('otherActions')}
          aria-expanded={isOpen || isMuted}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon of="others" />
        </button>
      )}
      {(isOpen || isMuted || !onMute) && (
        <div class={onMute && 'rest'}>
          <button type="button" onClick={() => attempt(onCopy(), 'notCopied', 'copied')}>
            <Icon of="copy" />
            {words('copy')}
          </button>
          {onMute && (
            <button type="button" onClick={() => attempt(onMute(!isMuted))}>
              <Icon of={isMuted ? 'undo' : 'mute'} />
              {words(isMuted ? 'undo' : 'mute')}
            </button>
          )}
        </div>
      )}
      <p role="status">{said && words(said)}</p>
    </div>
  );
}

/** The way to the saved words, beside the button of one that is saved. */
function MyWords({ at }: { at: WordActions['myWords'] }) {
  const words = useWords();
  return (
    <span class="my-words">
      <span aria-hidden="true">·</span>
      {typeof at === 'string' ? (
        <a href={at} target={at.startsWith('#') ? undefined : '_blank'}>
          {words('libraryMyWords')}
        </a>
      ) : (
        <button type="button" onClick={at}>
          {words('libraryMyWords')}
        </button>
      )}
    </span>
  );
}
