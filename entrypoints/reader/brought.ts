/** What a reader brings to the room: a file, a text, or a part of a page; told from what was dropped or pasted. */

/** What is to be opened. */
export type Brought =
  | { kind: 'file'; file: File; /** Whether others were brought with it, which are not opened. */ hasOthers?: boolean }
  | { kind: 'folder'; name: string }
  | { kind: 'text'; text: string }
  | { kind: 'markup'; markup: string }
  | { kind: 'tab'; /** Where the file is open that the room takes over. */ tab: number };

/** What there may be in a clipboard, or under a pointer that drops something. */
interface Transfer {
  files: ArrayLike<File>;
  items: ArrayLike<Pick<DataTransferItem, 'kind' | 'webkitGetAsEntry'>>;
  getData(type: string): string;
}

/** What was dropped or pasted; `undefined` where it holds nothing to read. */
export function broughtBy({ files, items, getData }: Transfer): Brought | undefined {
  const file = files[0];
  // Word puts a picture of the text beside it.
  const markup = getData('text/html');
  const text = getData('text/plain');
  if (file && (markup === '' || !file.type.startsWith('image/'))) {
    if (isFolder(items)) return { kind: 'folder', name: file.name };
    return { kind: 'file', file, ...(files.length > 1 && { hasOthers: true }) };
  }
  if (markup.trim() !== '') return { kind: 'markup', markup };
  return text.trim() === '' ? undefined : { kind: 'text', text };
}

/** Whether the first of the files is a folder, which is a file without bytes otherwise. */
function isFolder(items: Transfer['items']): boolean {
  const first = Array.from(items).find(({ kind }) => kind === 'file');
  return first?.webkitGetAsEntry()?.isDirectory ?? false;
}

/** The tab whose file an address asks to be opened; `undefined` where it asks for none. */
export function tabIn(hash: string): number | undefined {
  const tab = /^#tab=(\d{1,15})$/.exec(hash)?.[1];
  return tab === undefined ? undefined : Number(tab);
}
