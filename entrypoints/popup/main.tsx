/** The popup: mounts its view. */
import { mountPage } from '../../front/mount-page.tsx';
import { Popup } from './Popup.tsx';
import '../../components/theme.css';
import './popup.css';

mountPage(document, <Popup />);
