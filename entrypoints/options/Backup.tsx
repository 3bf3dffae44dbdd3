/** Saves a backup, reads one, and restores it when the reader says so. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { BackupPanel, type RestoreState } from '../../components/packs/BackupPanel.tsx';
import { useWords } from '../../components/words.ts';
import { backUp, MOST_BYTES, restore, type RestoreMode } from '../../settings/backup/backup.ts';
import { readBackupFile } from './files/backup-reader.ts';
import { partContents, partLosses, partName } from './files/part-words.ts';
import { saveFile } from './files/save-file.ts';

/** What was read, or what takes the restored back; both are gone when the page closes. */
interface Held {
  values?: ReadonlyMap<string, unknown>;
  undo?: () => Promise<void>;
}

export function Backup() {
  useNoDrop();
  const { state, setState, canUndo, save, read, bringBack, takeBack } = useBackup();
  /** Not of a file whose place another has taken. */
  const refuse = (error: unknown) => {
    const isGivenUp = error instanceof DOMException && error.name === 'AbortError';
    if (!isGivenUp) setState({ kind: 'refused', why: 'broken' });
  };
  const fail = () => setState({ kind: 'failed' });
  return (
    <BackupPanel
      state={state}
      canUndo={canUndo}
      onSave={() => void save().catch(() => setState({ kind: 'unsaved' }))}
      onFile={(file) => void read(file).catch(refuse)}
      onRestore={(mode) => void bringBack(mode).catch(fail)}
      onCancel={() => setState({ kind: 'idle' })}
      onUndo={() => void takeBack().catch(fail)}
    />
  );
}

/** How far backing up or restoring has come, and the steps of it. */
function useBackup() {
  const words = useWords();
  const [state, setState] = useState<RestoreState>({ kind: 'idle' });
  const [held, setHeld] = useState<Held>({});
  const reading = useRef<AbortController | undefined>(undefined);

  const save = async () => {
    const { leftOut, ...file } = await backUp(new Date());
    if (new Blob([file.text]).size > MOST_BYTES) return setState({ kind: 'tooLarge' });
    saveFile(file);
    const without = leftOut.map((name) => partName(words, name));
    return setState(without.length > 0 ? { kind: 'savedWithout', without } : { kind: 'idle' });
  };
  const read = async (file: File) => {
    reading.current?.abort();
    const stop = new AbortController();
    reading.current = stop;
    setState({ kind: 'reading' });
    const found = await readBackupFile(file, stop.signal);
    if (stop.signal.aborted) return undefined;
    if (found.kind !== 'backup') return setState({ kind: 'refused', why: found.kind });
    const { values, savedAt, leftOut } = found;
    setHeld((before) => ({ ...before, values }));
    const contents = {
      savedAt,
      holds: partContents(words, values),
      leftOut: partLosses(words, leftOut, values),
    };
    return setState({ kind: 'ready', contents });
  };
  const bringBack = async (mode: RestoreMode) => {
    if (!held.values) return;
    setState({ kind: 'restoring' });
    setHeld({ undo: await restore(held.values, mode) });
    setState({ kind: 'restored' });
  };
  const takeBack = async () => {
    await held.undo?.();
    setHeld({});
    setState({ kind: 'undone' });
  };
  return { state, setState, canUndo: held.undo !== undefined, save, read, bringBack, takeBack };
}

/** A file that is dropped beside the field must not take the page's place. */
function useNoDrop(): void {
  useEffect(() => {
    const stop = new AbortController();
    for (const name of ['dragover', 'drop']) {
      addEventListener(name, (event) => event.preventDefault(), { signal: stop.signal });
    }
    return () => stop.abort();
  }, []);
}
