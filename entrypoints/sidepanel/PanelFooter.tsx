/** The ways from the panel to the other pages of the extension. */
import { libraryPath } from '../../messages/library-address.ts';
import { useWords } from '../../components/words.ts';

export function PanelFooter() {
  const words = useWords();
  return (
    <footer>
      <nav aria-label={words('pages')}>
        <a href={libraryPath({ view: 'home' })} target="_blank">
          {words('library')}
        </a>
        <a href="/options.html" target="_blank">
          {words('options')}
        </a>
      </nav>
    </footer>
  );
}
