/** Starts and stops marking with the site switch, and answers what the popup asks of this page. */
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { Words } from '../../components/words.ts';
import { loadIndex, type EncodedIndex } from '../../glossary/form-index.ts';
import { onMessage, sendMessage, type PageDescription } from '../../messages/messages.ts';
import { howOften } from '../../settings/how-often.ts';
import { isOn, sites } from '../../settings/sites.ts';
import { createDesk } from './desk.ts';
import { isReadableDocument, siteOfPage, untilWorthReading } from './page.ts';
import { ignoreAbort } from './read-page.ts';
import { startSession, type Session } from './session.ts';

/** Runs the content script of one frame until the extension is updated or removed. */
export async function startContent(encoded: EncodedIndex, words: Words, ctx: ContentScriptContext): Promise<void> {
  if (!isReadableDocument(document)) return;
  try {
    await run(encoded, words, ctx);
  } catch (error) {
    if (ctx.isValid) ignoreAbort(error);
  }
}

async function run(encoded: EncodedIndex, words: Words, ctx: ContentScriptContext): Promise<void> {
  const { signal } = ctx;
  const site = await siteOfPage(() => sendMessage('siteOfTab'));
  let session: Session | undefined;
  let running: AbortController | undefined;
  let index: ReturnType<typeof loadIndex> | undefined;
  let isOnHere = isOn(await sites.get(), site);

  const describe = (): PageDescription => ({
    site,
    isOn: isOnHere,
    terms: (session?.terms() ?? []).map(({ term, count }) => ({ id: index?.id(term) ?? '', count })),
  });
  const removeListeners = [
    onMessage('describePage', describe),
    onMessage('stepToMark', ({ data }) => session?.step(data)),
    onMessage('showTerm', ({ data }) => session?.show(data)),
  ];
  signal.addEventListener('abort', () => {
    running?.abort();
    try {
      for (const remove of removeListeners) remove();
    } catch {
      // The extension is gone and has taken its messaging with it.
    }
  });

  const apply = async (on: boolean) => {
    isOnHere = on;
    if (window === window.top) sendMessage('siteState', { isOn: on }).catch(() => undefined);
    running?.abort();
    session = undefined;
    if (!on) return;
    const controller = new AbortController();
    running = controller;
    await untilWorthReading(controller.signal);
    index ??= loadIndex(encoded);
    session = startSession(
      {
        index,
        desk: createDesk((ids) => sendMessage('cards', ids)),
        words,
        howOften: await howOften.get(),
        isAlive: () => ctx.isValid,
        onDead: () => controller.abort(),
      },
      controller.signal,
    );
  };
  sites.watch((choices) => {
    const on = isOn(choices, site);
    if (on !== isOnHere) void apply(on).catch(ignoreAbort);
  }, signal);
  howOften.watch((next) => session?.setHowOften(next), signal);
  await apply(isOnHere);
}
