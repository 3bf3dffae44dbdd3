/** The browser's dialog for choosing a file; buttons elsewhere open it. */
import type { RefObject } from 'preact';

interface Props {
  field: RefObject<HTMLInputElement | null>;
  onFile: (file: File) => void;
}

/** The files that the dialog offers; what else is chosen is looked at as well. */
const ACCEPTED = '.pdf,.docx,.html,.htm,.xhtml,.md,.markdown,.txt,.text,application/pdf,text/*';

export function FileChooser({ field, onFile }: Props) {
  return (
    <input
      hidden
      type="file"
      ref={field}
      accept={ACCEPTED}
      onChange={({ currentTarget: chosen }) => {
        const file = chosen.files?.[0];
        // Emptied, so that the same file can be chosen again.
        chosen.value = '';
        if (file) onFile(file);
      }}
    />
  );
}
