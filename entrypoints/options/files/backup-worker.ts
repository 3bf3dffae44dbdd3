/** Checks the packs of a backup aside from the page, which would stand still for seconds where there are many words in them. */
import { checkPacks } from '../../../settings/packs/backed-up-packs.ts';

addEventListener('message', ({ data }: MessageEvent<unknown>) => postMessage(checkPacks(data)));
