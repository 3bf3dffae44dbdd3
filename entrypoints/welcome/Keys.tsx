/** The keys that do something, as they are set in this browser. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { useWords } from '../../components/words.ts';

/** A command with the keys that give it. */
interface Command {
  name?: string | undefined;
  description?: string | undefined;
  shortcut?: string | undefined;
}

export function Keys() {
  const words = useWords();
  const [commands, setCommands] = useState<readonly Command[]>([]);
  useEffect(() => {
    // Browsers on phones have no keys.
    const known: Partial<typeof browser> = browser;
    void known.commands?.getAll().then(setCommands);
  }, []);
  if (commands.length === 0) return null;
  return (
    <section aria-labelledby="keys">
      <h2 id="keys">{words('keysTitle')}</h2>
      <dl>
        {commands.map(({ name, description, shortcut }) => (
          <div key={name}>
            <dt>{description || words('keysPopup')}</dt>
            <dd>{shortcut ? <kbd>{shortcut}</kbd> : words('keysNone')}</dd>
          </div>
        ))}
      </dl>
      <p>{words('keysChange')}</p>
      <p>{words('keysAddressBar')}</p>
    </section>
  );
}
