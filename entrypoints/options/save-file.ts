/** Hands a text to the browser's downloads. */

/** How long an address of a file is kept after it was handed over, in milliseconds; downloads begin well within it. */
const KEEP_ADDRESS_MS = 60_000;

/** Saves a text as a file. */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_ADDRESS_MS);
}
