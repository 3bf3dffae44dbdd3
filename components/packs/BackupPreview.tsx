/** What is in a backup, in words, and what may be done with it. Nothing has changed yet. */
import { useWords } from '../words.ts';

/** What a backup holds. */
export interface BackupContents {
  /** When it was saved, as an ISO 8601 date and time; empty where the file does not say. */
  savedAt: string;
  /** Its parts, each as a few words. */
  holds: readonly string[];
  /** Names of what cannot be read. */
  leftOut: readonly string[];
}

interface Props {
  headingId: string;
  contents: BackupContents;
  onRestore: (mode: 'add' | 'replace') => void;
  onCancel: () => void;
}

export function BackupPreview({ headingId, contents: { savedAt, holds, leftOut }, onRestore, onCancel }: Props) {
  const words = useWords();
  return (
    <>
      <h3 id={headingId}>{words('backupHolds')}</h3>
      <ul>
        {holds.map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
      {savedAt && <p>{words('backupSavedAt', dayOf(savedAt, words('language')))}</p>}
      {leftOut.length > 0 && <p>{words('backupLeftOut', leftOut.join(', '))}</p>}
      <div class="line">
        <button type="button" onClick={() => onRestore('add')}>
          {words('backupAdd')}
        </button>
        <button type="button" onClick={() => onRestore('replace')}>
          {words('backupReplace')}
        </button>
        <button type="button" onClick={() => onCancel()}>
          {words('backupCancel')}
        </button>
      </div>
    </>
  );
}

function dayOf(savedAt: string, language: string): string {
  return new Date(savedAt).toLocaleDateString(language, { dateStyle: 'long' });
}
