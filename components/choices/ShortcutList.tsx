/** The keyboard shortcuts as they are now, and how to change them. */
import { useWords } from '../words.ts';

/** A command with the keys that give it. */
export interface Shortcut {
  name: string;
  description: string;
  /** As the browser writes them, such as Alt+Shift+J; empty for none. */
  keys: string;
}

interface Props {
  shortcuts: readonly Shortcut[];
  /** Opens the browser's own page for shortcuts; `undefined` where only the reader can get there. */
  onChange: (() => void) | undefined;
}

export function ShortcutList({ shortcuts, onChange }: Props) {
  const words = useWords();
  return (
    <>
      <dl class="shortcuts">
        {shortcuts.map(({ name, description, keys }) => (
          <div key={name}>
            <dt>{description}</dt>
            <dd>{keys === '' ? words('shortcutNone') : <kbd>{keys}</kbd>}</dd>
          </div>
        ))}
      </dl>
      {shortcuts.some(({ keys }) => keys === '') && <p>{words('shortcutsUnset')}</p>}
      {onChange ? (
        <button type="button" onClick={onChange}>
          {words('shortcutsChange')}
        </button>
      ) : (
        <p>{words('shortcutsAbout')}</p>
      )}
    </>
  );
}
