/** Reads a back-up aside from the page, which would stand still for seconds where there are many packs in it. */
import { readBackup } from '../../settings/backup.ts';

addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
  postMessage(readBackup(new TextDecoder().decode(data)));
});
