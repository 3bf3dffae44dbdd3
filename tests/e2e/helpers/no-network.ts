/** Runs every end-to-end test behind a proxy that records, and fails the run where anything but test pages was asked for. */
import { writeFileSync } from 'node:fs';
import { isTestPage, startProxy } from './recording-proxy.ts';

/** What else may be asked for, and by whom. */
const KNOWN: Readonly<Record<string, string>> = {
  'openstax.org': 'A test presses the link to a source on a card, as a reader may.',
  'update.googleapis.com': 'Chromium looks for newer parts of itself, whatever switches it is given.',
  'accounts.google.com': 'Chromium asks whether somebody has signed in to it.',
  'redirector.gvt1.com': 'Chromium fetches a dictionary when something is typed.',
  'firefox.settings.services.mozilla.com': 'Firefox fetches its own settings; a release heeds no preference for that.',
};

/** Whether something that was asked for is neither a page of the tests nor known. */
export function isStrange(line: string): boolean {
  const host = line.replace(/^\w+ (?:\w+:\/\/)?([^:/]*).*$/, '$1');
  return !isTestPage(line) && !Object.hasOwn(KNOWN, host);
}

/** Vitest calls this before the first test, and what it gives after the last. */
export async function setup(): Promise<() => Promise<void>> {
  const proxy = await startProxy();
  process.env['GLOSSWELL_PROXY_PORT'] = String(proxy.port);
  return async () => {
    await proxy.close();
    const asked = proxy.asked();
    const strange = asked.filter(isStrange);
    if (process.env['GLOSSWELL_PROXY_LOG']) writeFileSync(process.env['GLOSSWELL_PROXY_LOG'], asked.join('\n'));
    if (strange.length > 0) throw new Error(`Somebody went to the network:\n${strange.join('\n')}`);
  };
}
