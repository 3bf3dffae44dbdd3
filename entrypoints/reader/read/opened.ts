/** What each kind of file is read into: a document as the room shows it, or a sentence for the reader in its place. */

/** Why a file is not shown; each is a message of `_locales`. */
export type NotReadableKey =
  | 'roomEmptyFile'
  | 'roomDamaged'
  | 'roomTooLarge'
  | 'roomBinary'
  | 'roomPicture'
  | 'roomFolder'
  | 'roomUnknownKind'
  | 'roomZipBomb'
  | 'roomOverbuilt'
  | 'roomOldWord'
  | 'roomNoText'
  | 'roomLocked'
  | 'roomScan'
  | 'roomXfaForm'
  | 'roomNotHandedOut';

/** A document as the room shows it. */
export interface OpenedDocument {
  /** Its own title, or the file's name. */
  title: string;
  /** BCP 47 tag, where the document says it. */
  language?: string;
  /** Elements for the article, slice by slice, in reading order; made with `document.createElement`, text and sanitized links only. */
  slices: AsyncIterable<HTMLElement[]>;
  /** How far reading is, from 0 to 1, for a line that shows it. */
  progress?(): number;
  /** Its pages as they are, where it has pages. */
  pages?: PageView;
  /** Frees memory and stops workers. */
  close(): void;
}

/** The pages of a document, as they would be printed. */
export interface PageView {
  count: number;
  /** Draws a page with its text layer into a host. @param page from 1 */
  draw(page: number, host: HTMLElement, size: PageSize, signal: AbortSignal): Promise<void>;
}

/** How large pages are drawn: as on paper, or as there is room for; and by how much larger than that. */
export interface PageSize {
  zoom: number;
  /** In CSS pixels. */
  room: number;
}

/** A sentence for the reader instead of a document. */
export class NotReadable extends Error {
  readonly key: NotReadableKey;
  /** What the sentence speaks of. */
  readonly fill: string | undefined;

  constructor(key: NotReadableKey, fill?: string) {
    super(key);
    this.key = key;
    this.fill = fill;
  }
}
