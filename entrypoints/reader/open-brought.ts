/** Opens what a reader has brought, as far as its first lines, so that nothing else is put away for a document that holds nothing. */
import type { Brought } from './brought.ts';
import { fileOfTab } from './file-of-tab.ts';
import { openFile, openMarkup, openText } from './read/open-file.ts';
import { NotReadable, type OpenedDocument } from './read/opened.ts';

/** A document that has begun to be read. */
export interface BegunDocument extends OpenedDocument {
  /** Tells it from any other that was open here. */
  id: number;
  /** Its first elements. */
  first: readonly HTMLElement[];
  /** The others, as they are read. */
  rest: AsyncIterator<HTMLElement[]>;
}

/** What is asked meanwhile. */
export interface Asking {
  /** What a text without a name is called. */
  pasted: string;
  password(isWrong?: boolean): Promise<string | undefined>;
  signal: AbortSignal;
}

let opened = 0;

/** Opens it. @throws a {@link NotReadable} where it is not shown, an `AbortError` once the signal aborts */
export async function openBrought(brought: Brought, asking: Asking): Promise<BegunDocument> {
  const { signal } = asking;
  const document = await open(brought, asking);
  const rest = document.slices[Symbol.asyncIterator]();
  const first = await rest.next();
  if (signal.aborted || first.done) {
    document.close();
    signal.throwIfAborted();
    throw new NotReadable('roomNoText');
  }
  // Its parts one by one: what reads it may be of a class, whose methods would be left behind otherwise.
  const { title, language, slices, pages } = document;
  opened += 1;
  return {
    id: opened,
    title,
    ...(language && { language }),
    slices,
    ...(pages && { pages }),
    progress: () => document.progress?.() ?? 0,
    close: () => document.close(),
    first: first.value,
    rest,
  };
}

async function open(brought: Brought, asking: Asking): Promise<OpenedDocument> {
  const { signal, pasted } = asking;
  switch (brought.kind) {
    case 'text':
      return openText(brought.text, pasted);
    case 'markup':
      return openMarkup(brought.markup, pasted, signal);
    case 'folder':
      throw new NotReadable('roomFolder');
    case 'tab': {
      const { bytes, name } = await fileOfTab(brought.tab, signal);
      return openFile(bytes, name, asking);
    }
    default:
      return openFile(brought.file, brought.file.name, asking);
  }
}
