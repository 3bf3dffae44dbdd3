/** Saves everything remembered as a file, and brings a file back: first what is in it, then, if the reader says so, the change. */
import type { RefObject } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { BackupPreview, type BackupContents } from './BackupPreview.tsx';
import { useKeptInView } from '../hooks/use-kept-in-view.ts';
import { useWords } from '../words.ts';

/** Where a restore stands. */
export type RestoreState =
  | { kind: 'idle' | 'reading' | 'restoring' | 'restored' | 'undone' | 'failed' | 'tooLarge' | 'unsaved' }
  | { kind: 'savedWithout'; /** Names of parts that could not be read here. */ without: readonly string[] }
  | { kind: 'refused'; why: 'huge' | 'broken' | 'foreign' | 'newer' | 'empty' }
  | { kind: 'ready'; contents: BackupContents };

interface Props {
  state: RestoreState;
  /** Something was restored that can be taken back. */
  canUndo: boolean;
  onSave: () => void;
  onFile: (file: File) => void;
  onRestore: (mode: 'add' | 'replace') => void;
  onCancel: () => void;
  onUndo: () => void;
}

const REFUSALS = {
  huge: 'backupHuge',
  broken: 'backupBroken',
  foreign: 'backupForeign',
  newer: 'backupNewer',
  empty: 'backupEmpty',
} as const;
const OUTCOMES = {
  reading: 'backupReading',
  restoring: 'backupRestoring',
  restored: 'backupRestored',
  undone: 'backupUndone',
  failed: 'backupFailed',
  tooLarge: 'backupTooLarge',
  unsaved: 'backupUnsaved',
} as const;

export function BackupPanel({ state, canUndo, onSave, onFile, onRestore, onCancel, onUndo }: Props) {
  const words = useWords();
  const id = useId();
  const outcome = useRef<HTMLDivElement | null>(null);
  const field = useRef<HTMLInputElement | null>(null);
  useEffect(() => {
    if (state.kind !== 'idle') outcome.current?.focus();
  }, [state]);
  useKeptInView(outcome, state.kind === 'idle' ? undefined : state);
  return (
    <>
      <p class="hint">{words('backupHint')}</p>
      <button type="button" onClick={onSave}>
        {words('backupSave')}
      </button>
      <FileDrop field={field} onFile={onFile} />
      <div class="outcome" tabIndex={-1} ref={outcome} role="group" aria-labelledby={`${id}-outcome`}>
        {state.kind === 'refused' && <p id={`${id}-outcome`}>{words(REFUSALS[state.why])}</p>}
        {state.kind === 'ready' && (
          <BackupPreview
            headingId={`${id}-outcome`}
            contents={state.contents}
            onRestore={onRestore}
            onCancel={() => {
              onCancel();
              // The button goes; a keyboard is led back to where it came from.
              field.current?.focus();
            }}
          />
        )}
        {state.kind === 'savedWithout' && (
          <p id={`${id}-outcome`}>{words('backupSavedWithout', state.without.join(', '))}</p>
        )}
        {isOutcome(state.kind) && <p id={`${id}-outcome`}>{words(OUTCOMES[state.kind])}</p>}
      </div>
      {canUndo && (
        <button type="button" onClick={() => onUndo()}>
          {words('backupUndo')}
        </button>
      )}
    </>
  );
}

interface DropProps extends Pick<Props, 'onFile'> {
  field: RefObject<HTMLInputElement | null>;
}

/** Where a file is chosen, or dropped. */
function FileDrop({ field, onFile }: DropProps) {
  const words = useWords();
  const id = useId();
  const [isOver, setOver] = useState(false);
  const take = (file: File | null | undefined) => {
    if (file) onFile(file);
  };
  return (
    <div
      class={isOver ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files[0]);
      }}
    >
      <label for={id}>{words('backupChoose')}</label>
      <p class="hint" id={`${id}-hint`}>
        {words('backupChooseHint')}
      </p>
      <input
        id={id}
        ref={field}
        type="file"
        accept=".json,application/json"
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          take(event.currentTarget.files?.[0]);
          // Choosing the same file once more is a choice too.
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}

function isOutcome(kind: RestoreState['kind']): kind is keyof typeof OUTCOMES {
  return Object.hasOwn(OUTCOMES, kind);
}
