/** Where a pack's file is chosen or dropped: one field that takes both. */
import type { RefObject } from 'preact';
import { useWords } from '../words.ts';

interface Props {
  field?: RefObject<HTMLInputElement | null>;
  onFile: (file: File) => void;
}

/** The files that the browser's dialog offers. */
const ACCEPTED = '.csv,.tsv,.txt,.json,.yaml,.yml';

export function PackPicker({ field, onFile }: Props) {
  const words = useWords();
  return (
    <label class="pack-picker">
      <b>{words('packChoose')}</b>
      <small>{words('packKinds')}</small>
      <input
        type="file"
        {...(field && { ref: field })}
        accept={ACCEPTED}
        onChange={({ currentTarget: chosen }) => {
          const file = chosen.files?.[0];
          // Emptied, so that the same file can be chosen again once its author has mended it.
          chosen.value = '';
          if (file) onFile(file);
        }}
      />
    </label>
  );
}
