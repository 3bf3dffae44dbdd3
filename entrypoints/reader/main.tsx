/** The reading room: mounts its view. */
import { browser } from 'wxt/browser';
import { mountPage } from '../../components/mount-page.tsx';
import { watchTheme } from '../../settings/preferences.ts';
import { Room } from './views/Room.tsx';
import '../../components/theme.css';
import './reader.css';
import './article.css';
import './pdf/pages.css';

mountPage(document, <Room />, { words: (key, ...fill) => browser.i18n.getMessage(key, fill), watchTheme });
