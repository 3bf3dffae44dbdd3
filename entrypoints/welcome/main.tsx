/** The welcome page: mounts its view. */
import { mountPage } from '../../front/mount-page.tsx';
import { Welcome } from './Welcome.tsx';
import '../../components/theme.css';
import './welcome.css';

mountPage(document, <Welcome />);
