/** Makes markup of a Word file, aside from the room, which would stand still meanwhile. Needs no page, no network and no code made from text. */
import { convertToHtml } from 'mammoth';
import { NotReadable, type NotReadableKey } from '../opened.ts';
import { readParts } from './parts.ts';

/** What comes of it. */
export type DocxAnswer =
  | { markup: string; /** The part that says the title, as XML. */ core: string; language?: string | undefined }
  | { notReadable: NotReadableKey };

/** Titles are a heading too; all else goes by mammoth's own table. */
const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"];
/** Where the styles name the language of the text. */
const LANGUAGE = /<w:lang\b[^>]*\bw:val="([a-z]{2,3}(?:-[a-z0-9]{1,8})*)"/i;

/** Pictures are not read: nothing is put in their place. */
const noPictures = () => Promise.resolve([]);

async function answer(bytes: ArrayBuffer): Promise<DocxAnswer> {
  try {
    const parts = readParts(new Uint8Array(bytes));
    const textOf = (name: string) => new TextDecoder().decode(parts.get(name) ?? new Uint8Array());
    const options = { styleMap: STYLES, convertImage: noPictures as never, externalFileAccess: false };
    const { value } = await convertToHtml({ arrayBuffer: parts as unknown as ArrayBuffer }, options);
    return {
      markup: value,
      core: textOf('docProps/core.xml'),
      language: LANGUAGE.exec(textOf('word/styles.xml'))?.[1],
    };
  } catch (error) {
    return { notReadable: error instanceof NotReadable ? error.key : 'roomDamaged' };
  }
}

addEventListener(
  'message',
  ({ data }: MessageEvent<ArrayBuffer>) => void answer(data).then((sent) => postMessage(sent)),
);
