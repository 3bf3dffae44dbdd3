/** The popup: mounts its view. */
import { browser } from 'wxt/browser';
import { mountPage } from '../../components/mount-page.tsx';
import { watchTheme } from '../../settings/preferences.ts';
import { Popup } from './Popup.tsx';
import '../../components/theme.css';
import './popup.css';

mountPage(document, <Popup />, { words: (key, ...fill) => browser.i18n.getMessage(key, fill), watchTheme });
