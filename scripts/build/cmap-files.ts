/** The tables of letters (CMaps) that PDFs in Chinese, Japanese and Korean name and do not hold: those that the PDF standard lists. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { CMAPS_FOLDER } from '../../entrypoints/reader/pdf/cmaps.ts';

const FROM = join(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'), '..', 'cmaps');

/** ISO 32000, “Predefined CJK CMap names”, without the direction of writing at their end. */
const ENCODINGS = [
  'GB-EUC GBpc-EUC GBK-EUC GBKp-EUC GBK2K UniGB-UCS2 UniGB-UTF16',
  'B5pc HKscs-B5 ETen-B5 ETenms-B5 CNS-EUC UniCNS-UCS2 UniCNS-UTF16',
  '90ms-RKSJ 90msp-RKSJ Add-RKSJ EUC Ext-RKSJ UniJIS-UCS2 UniJIS-UCS2-HW UniJIS-UTF16',
  'KSC-EUC KSCms-UHC KSCms-UHC-HW UniKS-UCS2 UniKS-UTF16',
].flatMap((names) => names.split(' '));
/** Those that are written in one direction only. */
const ONE_WAY = ['83pv-RKSJ-H', '90pv-RKSJ-H', 'KSCpc-EUC-H', 'H', 'V'];
/** From the numbers that letters have in a collection to Unicode. */
const TO_UNICODE = ['GB1', 'CNS1', 'Japan1', 'Korea1'].map((collection) => `Adobe-${collection}-UCS2`);

/** The files for the extension, from pdf.js's own. */
export function cmapFiles(): { relativeDest: string; absoluteSrc: string }[] {
  const names = [...ENCODINGS.flatMap((name) => [`${name}-H`, `${name}-V`]), ...ONE_WAY, ...TO_UNICODE];
  return names.map((name) => ({
    relativeDest: `${CMAPS_FOLDER}/${name}.bcmap`,
    absoluteSrc: join(FROM, `${name}.bcmap`),
  }));
}
