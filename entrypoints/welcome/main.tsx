/** The welcome page: mounts its view. */
import { browser } from 'wxt/browser';
import { mountPage } from '../../components/mount-page.tsx';
import { watchTheme } from '../../settings/preferences.ts';
import { Welcome } from './Welcome.tsx';
import '../../components/theme.css';
import './welcome.css';

mountPage(document, <Welcome />, { words: (key, ...fill) => browser.i18n.getMessage(key, fill), watchTheme });
