/** The side panel: mounts its view. */
import { browser } from 'wxt/browser';
import { mountPage } from '../../components/mount-page.tsx';
import { watchTheme } from '../../settings/preferences.ts';
import { SidePanel } from './SidePanel.tsx';
import '../../components/theme.css';
import './sidepanel.css';

mountPage(document, <SidePanel />, { words: (key, ...fill) => browser.i18n.getMessage(key, fill), watchTheme });
