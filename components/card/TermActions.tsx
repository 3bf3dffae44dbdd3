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
  onSave(on: boolean): Promise<unknown>;
  onKnow(on: boolean): Promise<unknown>;
  onMute?(on: boolean): Promise<unknown>;
  onCopy(): Promise<unknown>;
}

export function TermActions({ isSaved, isKnown, isMuted = false, onSave, onKnow, onMute, onCopy }: WordActions) {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const standing = [isSaved, isKnown, isMuted].join();
  const { note, before, attempt } = useAttempts(standing);
  const quiet = isKnown ? 'isKnown' : isMuted && 'isMuted';
  // What was kept before the answer was lost has been kept.
  const said = note === 'notKept' && before !== standing ? quiet : (note ?? quiet);

  return (
    <div class="actions" role="group" aria-label={words('wordActions')}>
      <button type="button" aria-pressed={isSaved} onClick={() => attempt(onSave(!isSaved))}>
        <Icon of="save" />
        {words('save')}
      </button>
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
