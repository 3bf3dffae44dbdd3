/** The side panel: mounts its view. */
import { mountPage } from '../../front/mount-page.tsx';
import { SidePanel } from './SidePanel.tsx';
import '../../components/theme.css';
import './sidepanel.css';

mountPage(document, <SidePanel />);
