/** Saves a text as a file where the browser puts what is downloaded, with no permission and no network. */

/** How long the browser may take to begin reading the text, in milliseconds. */
const KEPT_MS = 60_000;

/** Saves a file. */
export function saveFile({ name, text }: { name: string; text: string }): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
