/** Saves a back-up, reads one, and restores it when the reader says so. */
import { useEffect, useState } from 'preact/hooks';
import { BackupPanel, type RestoreState } from '../../components/BackupPanel.tsx';
import { useWords } from '../../components/words.ts';
import {
  backUp,
  MOST_BYTES,
  readBackup,
  restore,
  type Backup as Found,
  type RestoreMode,
} from '../../settings/backup.ts';
import { partContents, partName } from './part-words.ts';
import { saveFile } from './save-file.ts';

/** What was read, or what takes the restored back; both are gone when the page closes. */
interface Held {
  values?: ReadonlyMap<string, unknown>;
  undo?: () => Promise<void>;
}

export function Backup() {
  const words = useWords();
  const [state, setState] = useState<RestoreState>({ kind: 'idle' });
  const [held, setHeld] = useState<Held>({});
  const fail = () => setState({ kind: 'failed' });

  const read = async (file: File) => {
    const found: Found = file.size > MOST_BYTES ? { kind: 'huge' } : readBackup(await file.text());
    if (found.kind !== 'backup') return setState({ kind: 'refused', why: found.kind });
    const { values, savedAt, leftOut } = found;
    setHeld((before) => ({ ...before, values }));
    const contents = {
      savedAt,
      holds: partContents(words, values),
      leftOut: leftOut.map((name) => partName(words, name)),
    };
    return setState({ kind: 'ready', contents });
  };
  const bringBack = async (mode: RestoreMode) => {
    if (!held.values) return;
    setHeld({ undo: await restore(held.values, mode) });
    setState({ kind: 'restored' });
  };
  const takeBack = async () => {
    await held.undo?.();
    setHeld({});
    setState({ kind: 'undone' });
  };
  useEffect(() => {
    const stop = new AbortController();
    // A file that is dropped beside the field must not take the page's place.
    for (const name of ['dragover', 'drop']) {
      addEventListener(name, (event) => event.preventDefault(), { signal: stop.signal });
    }
    return () => stop.abort();
  }, []);
  return (
    <BackupPanel
      state={state}
      canUndo={held.undo !== undefined}
      onSave={() => void backUp(new Date()).then(saveFile)}
      onFile={(file) => void read(file).catch(() => setState({ kind: 'refused', why: 'broken' }))}
      onRestore={(mode) => void bringBack(mode).catch(fail)}
      onCancel={() => setState({ kind: 'idle' })}
      onUndo={() => void takeBack().catch(fail)}
    />
  );
}
