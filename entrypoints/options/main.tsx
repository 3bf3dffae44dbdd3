/** The options page: mounts its view. */
import { browser } from 'wxt/browser';
import { mountPage } from '../../components/mount-page.tsx';
import type { Words } from '../../components/words.ts';
import { watchTheme } from '../../settings/preferences.ts';
import { Options } from './Options.tsx';
import '../../components/theme.css';
import './options.css';

const words: Words = (key, ...fill) => browser.i18n.getMessage(key, fill);
document.title = words('optionsTitle');
mountPage(document, <Options />, { words, watchTheme });
