/** Shows what marks look like, on a light and on a dark page, painted as they are painted on pages. */
import { useEffect, useRef } from 'preact/hooks';
import type { MarkColour, MarkStyle } from '../../settings/mark-looks.ts';
import { marksCss } from '../marks-css.ts';
import { useWords } from '../words.ts';

interface Props {
  markStyle: MarkStyle;
  markColour: MarkColour;
}

const HIGHLIGHT = 'glosswell';

export function MarkPreview({ markStyle, markColour }: Props) {
  const words = useWords();
  const figure = useRef<HTMLElement | null>(null);
  const word = words('previewWord');
  const text = words('previewText', word);
  const isDrawn = markStyle !== 'none';

  useEffect(() => {
    const sheets = figure.current?.ownerDocument.adoptedStyleSheets;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(marksCss(markStyle, markColour));
    sheets?.push(sheet);
    return () => void sheets?.splice(sheets.indexOf(sheet), 1);
  }, [markStyle, markColour]);

  useEffect(() => {
    const ranges = Array.from(figure.current?.querySelectorAll('p') ?? [], ({ firstChild }) => {
      const range = new Range();
      const from = text.indexOf(word);
      if (firstChild && from >= 0) {
        range.setStart(firstChild, from);
        range.setEnd(firstChild, from + word.length);
      }
      return range;
    });
    // As on pages, nothing is registered where nothing is to be drawn.
    CSS.highlights.set(HIGHLIGHT, new Highlight(...(isDrawn ? ranges : [])));
    return () => void CSS.highlights.delete(HIGHLIGHT);
  }, [text, word, isDrawn]);

  return (
    <figure class="mark-preview" ref={figure}>
      <figcaption>{words('previewLabel')}</figcaption>
      <div class="light-page">
        <small>{words('previewLight')}</small>
        <p>{text}</p>
      </div>
      <div class="dark-page">
        <small>{words('previewDark')}</small>
        <p>{text}</p>
      </div>
    </figure>
  );
}
