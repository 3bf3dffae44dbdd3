/** Saves a text as a file where the browser puts what is downloaded, with no permission and no network. */

/** How long the browser may take to begin reading the text, in milliseconds. */
const KEPT_MS = 60_000;

/** A file to be saved; its type is JSON where none is given. */
interface SavedFile {
  name: string;
  text: string;
  type?: string;
}

/** Saves a file. */
export function saveFile({ name, text, type = 'application/json' }: SavedFile): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
