/** The popup: mounts its view. */
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { WordsContext } from '../../components/words.ts';
import { Popup } from './Popup.tsx';
import '../../components/theme.css';
import './popup.css';

const mount = document.querySelector('#popup');
document.documentElement.lang = browser.i18n.getUILanguage();
if (mount) {
  render(
    <WordsContext value={(key, ...fill) => browser.i18n.getMessage(key, fill)}>
      <Popup />
    </WordsContext>,
    mount,
  );
}
