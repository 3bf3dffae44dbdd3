/** Saves packs as files. */
import { slugOf } from '../../../glossary/packs/slug.ts';
import type { Pack } from '../../../glossary/packs/pack.ts';
import { packAsCsv, packAsJson } from '../../../glossary/packs/write-pack.ts';
import { readStoredPack } from '../../../settings/packs/packs.ts';
import { saveFile } from './save-file.ts';

const FORMATS = {
  json: { type: 'application/json', write: packAsJson },
  csv: { type: 'text/csv', write: packAsCsv },
} as const;

/** Letters of a pack's name in that of its file; no file system takes more than 255. */
const LONGEST_NAME = 200;

/** Saves a pack that the reader has. */
export async function savePack(id: string, format: keyof typeof FORMATS): Promise<void> {
  const pack = await readStoredPack(id);
  if (pack) saveAs(pack, format);
}

/** Saves any pack as a file named after it. */
export function saveAs(pack: Pack, format: keyof typeof FORMATS): void {
  const { type, write } = FORMATS[format];
  saveFile({ name: `${slugOf(pack.name, LONGEST_NAME, 'pack')}.${format}`, text: write(pack), type });
}
