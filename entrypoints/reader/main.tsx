/** The reading room: mounts its view. */
import { mountPage } from '../../front/mount-page.tsx';
import { Room } from './views/Room.tsx';
import '../../components/theme.css';
import './reader.css';
import './article.css';
import './pdf/pages.css';

mountPage(document, <Room />);
