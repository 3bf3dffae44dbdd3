/** The library: mounts its view, after storing what was typed when it was last closed. */
import { mountPage } from '../../front/mount-page.tsx';
import { storeDrafts } from '../../settings/unsent-questions.ts';
import { Library } from './Library.tsx';
import '../../components/theme.css';
import './library.css';
import './home.css';
import './lists.css';
import './sheet.css';

void storeDrafts();
mountPage(document, <Library />);
