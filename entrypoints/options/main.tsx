/** The options page: mounts its view. */
import { browser } from 'wxt/browser';
import { mountPage } from '../../front/mount-page.tsx';
import { Options } from './Options.tsx';
import '../../components/theme.css';
import './options.css';

document.title = browser.i18n.getMessage('optionsTitle');
mountPage(document, <Options />);
