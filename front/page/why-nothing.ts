/** Decides why nothing is marked on the page in front. */
import type { Reason } from '../../components/page/WhyNothing.tsx';
import type { PageDescription } from '../../messages/to-page.ts';
import { READING_ROOM } from '../../settings/site-of.ts';
import type { Decision } from '../../settings/sites.ts';

/** What is known of the page in front. */
export interface Situation {
  /** Its address, where the browser tells it. */
  url?: string | undefined;
  title?: string | undefined;
  isLoading: boolean;
  /**
   * Whether the reader has just pressed the toolbar's button over it: then Chromium tells the address of any page but those that it keeps to
   * itself. Else it may tell none of a page that is not read.
   */
  isPressed: boolean;
  /** Whether the browser lets words be explained on all sites. */
  mayReadSites: boolean;
  /** Whether the browser lets words be explained in files on this device. */
  mayReadFiles: boolean;
  /** What the page says of itself; `undefined` where no page answers. */
  page?: PageDescription | undefined;
  /** Whether words are on its screen, perhaps in a frame of it. */
  hasWordsOnScreen?: boolean;
  /** Whether words are explained on its site, and what decided it. */
  decision: Decision;
}

/** Addresses of pages that belong to the browser or to an extension, with those of empty ones. */
const BROWSERS_OWN =
  /^(about|blob|brave|chrome|chrome-error|chrome-extension|chrome-search|chrome-untrusted|data|devtools|edge|extension|moz-extension|opera|resource|view-source|vivaldi):/i;
/** Stores that their browsers close to extensions. */
const STORES =
  /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|microsoftedge\.microsoft\.com\/addons|addons\.mozilla\.org|addons\.opera\.com)(\/|$)/i;
const FILE = /^file:/i;
const WEB = /^https?:/i;
/** The kinds of file that are read. */
const READABLE = /^(text\/html|application\/xhtml\+xml|text\/plain)$/;

/**
 * Why nothing is marked: `off` and `paused` where the site switch says so; `undefined` where something is.
 * One reason is given, the one that comes before all others.
 */
export function whyNothing(situation: Situation): Reason | 'off' | 'paused' | undefined {
  if (situation.page?.site !== READING_ROOM && BROWSERS_OWN.test(situation.url ?? '')) return 'browser-page';
  return situation.page ? whyNotMarked(situation, situation.page) : whyUnanswered(situation);
}

function whyUnanswered({
  url,
  title,
  isPressed,
  isLoading,
  decision,
  mayReadSites,
  mayReadFiles,
}: Situation): Reason | 'paused' {
  if (isLoading) return 'reading';
  if (STORES.test(url ?? '')) return 'store';
  if (isPdf(url, title)) return FILE.test(url ?? '') ? 'pdf-file' : 'closed-pdf';
  if (decision.by === 'paused') return 'paused';
  if (url === undefined) return isPressed ? 'browser-page-or-store' : 'unreached';
  if (FILE.test(url)) return mayReadFiles ? 'closed' : 'file';
  if (!mayReadSites) return 'no-permission';
  return WEB.test(url) ? 'reload' : 'closed';
}

function whyNotMarked(
  { isLoading, decision, hasWordsOnScreen }: Situation,
  page: PageDescription,
): Reason | 'off' | 'paused' | undefined {
  if (page.contentType === 'application/pdf') return 'pdf';
  if (!READABLE.test(page.contentType)) return 'closed';
  if (!decision.isOn) return decision.by === 'paused' ? 'paused' : 'off';
  if (page.terms.length > 0 || hasWordsOnScreen) return undefined;
  // A page that has not yet heard of the reader's last choice is about to begin.
  if (isLoading || page.isReading || !page.isOn) return 'reading';
  return page.language === 'other' ? 'language' : 'no-words';
}

/** Whether an unanswering page is likely a PDF in the browser's viewer, by the name of its file. */
function isPdf(url = '', title = ''): boolean {
  return /\.pdf$/i.test(url.replace(/[?#].*$/, '')) || /\.pdf$/i.test(title);
}

/**
 * How the reading room may help with the page in front: `take` where it can take the file over from the browser; `bring` where its reader has to
 * bring the file; `undefined` where the page itself is what is read.
 */
export function roomFor(situation: Situation): 'take' | 'bring' | undefined {
  const reason = whyNothing(situation);
  if (reason === 'pdf') return 'take';
  return reason === 'closed-pdf' || FILE.test(situation.url ?? '') ? 'bring' : undefined;
}
