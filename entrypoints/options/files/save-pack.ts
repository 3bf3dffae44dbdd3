/** Saves packs as files. */
import { slugOf } from '../../../glossary/index/form.ts';
import type { Pack } from '../../../glossary/packs/pack.ts';
import { packAsCsv, packAsJson } from '../../../glossary/packs/write-pack.ts';
import { readStoredPack } from '../../../settings/packs/packs.ts';
import { saveFile } from './save-file.ts';

const FORMATS = {
  json: { type: 'application/json', write: packAsJson },
  csv: { type: 'text/csv', write: packAsCsv },
} as const;

/** Saves a pack that the reader has. */
export async function savePack(id: string, format: keyof typeof FORMATS): Promise<void> {
  const pack = await readStoredPack(id);
  if (pack) saveAs(pack, format);
}

/** Saves any pack as a file named after it. */
export function saveAs(pack: Pack, format: keyof typeof FORMATS): void {
  const { type, write } = FORMATS[format];
  saveFile({ name: `${slugOf(pack.name) || 'pack'}.${format}`, text: write(pack), type });
}
