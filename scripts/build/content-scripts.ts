/** The two scripts that run in every frame, as they stand in the manifest. */
import type { Browser } from 'wxt/browser';

/** The file of the style sheet that marks are drawn by until a reader's choices are known. */
export const MARKS_FILE = 'marks.css';

type ContentScript = NonNullable<Browser.runtime.ManifestV3['content_scripts']>[number];

const EVERYWHERE = {
  matches: ['<all_urls>'],
  all_frames: true,
  match_about_blank: true,
  match_origin_as_fallback: true,
};

/** One that hears events before the page does, and the content script itself, once the page has been parsed. */
export const CONTENT_SCRIPTS: ContentScript[] = [
  { ...EVERYWHERE, run_at: 'document_start', js: ['early.js'] },
  { ...EVERYWHERE, run_at: 'document_idle', js: ['content.js'], css: [MARKS_FILE] },
];
