/** Opens a Word file: has a worker make markup of it, which is then read like any other. */
import { askWorker } from '../../../../front/ask-worker.ts';
import { markupDocument } from '../markup/markup-document.ts';
import { NotReadable, type OpenedDocument } from '../opened.ts';
import type { DocxAnswer } from './docx-worker.ts';

/** What programs write where no title was given. */
const NO_TITLE = /^(?:untitled|document\s*\d*|microsoft word\b.*|word document)$/i;

/** Opens the file. @throws a {@link NotReadable} where it cannot be read */
export async function openDocx(bytes: ArrayBuffer, name: string, signal: AbortSignal): Promise<OpenedDocument> {
  const worker = new Worker(new URL('./docx-worker.ts', import.meta.url), { type: 'module' });
  const answer = await askWorker<DocxAnswer>(worker, bytes, [bytes], signal);
  if ('notReadable' in answer) throw new NotReadable(answer.notReadable);
  const { markup, core, language } = answer;
  return markupDocument(markup, { title: titleIn(core), name, language });
}

/** The title that the file gives itself. */
function titleIn(core: string): string | undefined {
  const title = new DOMParser().parseFromString(core, 'application/xml').getElementsByTagNameNS('*', 'title')[0];
  const text = title?.textContent.trim() ?? '';
  return text === '' || NO_TITLE.test(text) ? undefined : text;
}
