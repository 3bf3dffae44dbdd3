/** Puts a text on the clipboard, on every page, without touching what is selected there. */
import { listenFirst } from '../hover/listen.ts';

/** Copies a text; to be called within a click. Rejects where the browser does not allow it. */
export async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Not there on pages without https, and forbidden in some frames; copying by command is.
    copyByCommand(text);
  }
}

function copyByCommand(text: string): void {
  const done = new AbortController();
  const on = (type: 'copy' | 'beforecopy', listener: (event: Event) => void) =>
    listenFirst(type, listener, done.signal);
  // Without a selection the command is only carried out where somebody says that there is something to copy.
  on('beforecopy', (event) => event.preventDefault());
  on('copy', (event) => {
    if (!(event instanceof ClipboardEvent)) return;
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    done.abort();
  });
  try {
    document.execCommand('copy');
    if (!done.signal.aborted) throw new Error('Not allowed');
  } finally {
    done.abort();
  }
}
