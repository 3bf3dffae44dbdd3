/** Where a pack's file is chosen or dropped: one field that takes both. */
import { useWords } from './words.ts';

interface Props {
  onFile: (file: File) => void;
}

/** The files that the browser's dialog offers. */
const ACCEPTED = '.csv,.tsv,.txt,.json,.yaml,.yml';

export function PackPicker({ onFile }: Props) {
  const words = useWords();
  return (
    <label class="pack-picker">
      <b>{words('packChoose')}</b>
      <small>{words('packKinds')}</small>
      <input
        type="file"
        accept={ACCEPTED}
        onChange={({ currentTarget: field }) => {
          const file = field.files?.[0];
          // Emptied, so that the same file can be chosen again once its author has mended it.
          field.value = '';
          if (file) onFile(file);
        }}
      />
    </label>
  );
}
