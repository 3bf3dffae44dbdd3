/** Stands in for a page that is asked through the browser, so that who asks it may lie deep in what is tested. */
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PageDescription } from '../../messages/to-page.ts';

/** A page, with what was asked of it. */
export interface PageStandIn {
  /** Each message by its name, with where it was sent. */
  asked: [name: string, target: object][];
  /** The answer to a message; a page that has none is one that does not answer. */
  says(name: string): { value: unknown } | undefined | Promise<{ value: unknown }>;
}

const PAGE = { isOn: true, isReading: false, language: 'english', contentType: 'text/html', terms: [] } as const;

/** Puts the page in place of any in the browser; it describes itself, and answers nothing else. */
export function standInForPage(described: Pick<PageDescription, 'site' | 'title'>): PageStandIn {
  const page: PageStandIn = {
    asked: [],
    says: (name) => (name === 'describePage' ? { value: { ...PAGE, ...described } } : undefined),
  };
  fakeBrowser.tabs.sendMessage = (async (tabId: number, { name }: { name: string }, where: object) => {
    page.asked.push([name, { tabId, ...where }]);
    return page.says(name);
  }) as never;
  return page;
}
