/** mark.js on a page: the usual way to mark words, with all forms of the glossary in one RegExp. */
import { fileURLToPath } from 'node:url';
import { bigRegExp } from './rivals.ts';
import { load, settle, taskMs, type Stage } from '../stage.ts';

/** What mark.js leaves on the page's window. */
interface MarkJsWindow {
  Mark: new (root: Element) => { markRegExp(form: RegExp): void };
}

const SCRIPT = fileURLToPath(import.meta.resolve('mark.js/dist/mark.min.js'));

/** Main-thread time that mark.js adds to a page without the extension, in milliseconds. */
export async function markJsMs(stage: Stage, url: string): Promise<number> {
  const tab = await load(stage.bare, url);
  await tab.page.addScriptTag({ path: SCRIPT });
  await settle(tab);
  const before = await taskMs(tab);
  await tab.page.evaluate((source) => {
    const { Mark } = window as unknown as MarkJsWindow;
    new Mark(document.body).markRegExp(new RegExp(source, 'gi'));
  }, bigRegExp().source);
  await settle(tab);
  const ms = (await taskMs(tab)) - before;
  await tab.close();
  return ms;
}
