/** Says plainly why nothing is marked on a page, with the button that helps where there is one. */
import { useWords } from '../words.ts';

/** Why nothing is marked, where the site switch does not say so already. */
export type Reason =
  | 'browser-page'
  | 'store'
  | 'browser-page-or-store'
  | 'unreached'
  | 'pdf'
  | 'closed-pdf'
  | 'pdf-file'
  | 'file'
  | 'no-permission'
  | 'reload'
  | 'closed'
  | 'reading'
  | 'language'
  | 'no-words';

interface Props {
  reason: Reason;
  onReload: () => void;
  /** Asks the browser to let words be explained on all sites. */
  onAllow: () => void;
}

const SENTENCES = {
  'browser-page': 'whyBrowserPage',
  store: 'whyStore',
  'browser-page-or-store': 'whyBrowserPageOrStore',
  unreached: 'whyUnreached',
  pdf: 'whyPdf',
  'closed-pdf': 'whyClosedPdf',
  'pdf-file': 'whyPdfFile',
  file: 'whyFile',
  'no-permission': 'whyNoPermission',
  reload: 'whyReload',
  closed: 'whyClosed',
  reading: 'whyReading',
  language: 'whyLanguage',
  'no-words': 'whyNoWords',
} as const satisfies Record<Reason, string>;

export function WhyNothing({ reason, onReload, onAllow }: Props) {
  const words = useWords();
  return (
    <div class="why-nothing">
      <p role="status">{words(SENTENCES[reason])}</p>
      {(reason === 'reload' || reason === 'unreached') && (
        <button type="button" onClick={onReload}>
          {words('reloadPage')}
        </button>
      )}
      {reason === 'no-permission' && (
        <button type="button" onClick={onAllow}>
          {words('allowOnAllSites')}
        </button>
      )}
    </div>
  );
}
