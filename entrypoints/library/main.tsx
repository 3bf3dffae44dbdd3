/** The library: mounts its view, after storing what was typed when it was last closed. */
import { browser } from 'wxt/browser';
import { mountPage } from '../../components/mount-page.tsx';
import { storeDrafts } from '../../settings/drafts.ts';
import { watchTheme } from '../../settings/preferences.ts';
import { Library } from './Library.tsx';
import '../../components/theme.css';
import './library.css';
import './home.css';
import './lists.css';
import './sheet.css';

void storeDrafts();
mountPage(document, <Library />, { words: (key, ...fill) => browser.i18n.getMessage(key, fill), watchTheme });
