/** Starts and stops marking with the site switch, and answers what the popup asks of this page. */
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { Words } from '../../components/words.ts';
import { loadIndex, type EncodedIndex } from '../../glossary/form-index.ts';
import { onMessage, sendMessage, type PageDescription } from '../../messages/messages.ts';
import { watchChoices, type Choices } from './choices.ts';
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
  // A page may hold hundreds of frames of trackers: they ask the desk for nothing until there is something to read.
  if (window !== window.top) await untilWorthReading(signal);
  const site = await siteOfPage(() => sendMessage('siteOfTab'));
  let choices: Choices | undefined;
  let session: Session | undefined;
  let running: AbortController | undefined;
  let index: ReturnType<typeof loadIndex> | undefined;

  const describe = (): PageDescription => ({
    site,
    isOn: choices?.decision.isOn ?? false,
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

  const begin = async (isOn: boolean) => {
    if (window === window.top) sendMessage('siteState', { isOn }).catch(() => undefined);
    running?.abort();
    session = undefined;
    if (!isOn) return;
    const controller = new AbortController();
    running = controller;
    await untilWorthReading(controller.signal);
    if (!choices) return;
    index ??= loadIndex(encoded);
    session = startSession(
      {
        index,
        desk: createDesk((ids) => sendMessage('cards', ids)),
        words,
        choices,
        isAlive: () => ctx.isValid,
        onDead: () => controller.abort(),
      },
      controller.signal,
    );
  };
  const take = (next: Choices) => {
    const before = choices;
    choices = next;
    if (before?.decision.isOn !== next.decision.isOn) void begin(next.decision.isOn).catch(ignoreAbort);
    else session?.setChoices(next);
  };
  watchChoices(site, take, signal);
}
