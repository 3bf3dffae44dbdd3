/** Reads and compiles a pack aside from the page, which would stand still for seconds otherwise. */
import { compilePack } from '../../../glossary/packs/compile-pack.ts';
import { readPackBytes } from '../../../glossary/packs/read/read-pack.ts';
import type { ReadPack } from './pack-reader.ts';

addEventListener('message', ({ data }: MessageEvent<{ bytes: ArrayBuffer; fileName: string }>) => {
  const reading = readPackBytes(new Uint8Array(data.bytes), data.fileName);
  const read: ReadPack = { reading, index: reading.pack && compilePack(reading.pack.terms) };
  postMessage(read);
});
