/** The floor under all reading: a TreeWalker that reads every UTF-16 unit of every text node, and does nothing with it. */
import type { Tab } from '../stage.ts';

/** Time that the floor takes on a page that has just been loaded, in milliseconds; by code that is as cold as ours. */
export function floorMs({ page }: Tab): Promise<number> {
  return page.evaluate(() => {
    const start = performance.now();
    let sum = 0;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { data } = node as Text;
      for (let at = 0; at < data.length; at += 1) sum = (sum + data.charCodeAt(at)) | 0;
    }
    // The sum is used, so that no engine may leave the reading out.
    return performance.now() - start + (sum === 0.5 ? 1 : 0);
  });
}
