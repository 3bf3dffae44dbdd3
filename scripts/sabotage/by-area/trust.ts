/** Strangers that are believed: other extensions, pages, and the files of packs. */
import type { Sabotage } from '../sabotage.ts';

export const TRUST: readonly Sabotage[] = [
  {
    name: 'Other extensions get answers.',
    file: 'messages/messaging.ts',
    text: 'browser.runtime.onMessage.addListener(listener);',
    by: 'browser.runtime.onMessage.addListener(listener); browser.runtime.onMessageExternal?.addListener(listener as never);',
    tests: 'tests/e2e/whole/stranger.test.ts',
    title: 'gets no answer to',
  },
  {
    name: 'A message is answered wherever it comes from.',
    file: 'messages/hear.ts',
    text: 'if (!from(sender, us))',
    by: 'if (!us && !from(sender, us))',
    tests: 'tests/e2e/whole/messages.test.ts',
    title: 'is not answered where a page of the extension says',
  },
  {
    name: 'What a page’s message holds is not checked.',
    file: 'messages/hear.ts',
    text: '(check(data) as',
    by: '((check && data) as',
    tests: 'tests/e2e/whole/messages.test.ts',
    title: 'that holds something else than it promises',
    only: 'chromium',
  },
  {
    name: 'Markup in a pack’s meaning is rendered on the card.',
    file: 'components/card/TermCard.tsx',
    text: '<LinkedText text={gist} links={links} onOpen={onOpen} />',
    by: '<span ref={(element) => void (element && (element.innerHTML = gist))} />',
    tests: 'tests/e2e/own-pages/packs.test.ts',
    title: 'a hostile pack is shown as the text that it is',
  },
];
