/** Everything remembered, part by part: what a backup holds. */
import { packsPart } from '../packs/packs-part.ts';
import { PARTS, type Part } from './parts.ts';

/** The parts kept in settings, and the packs. Those are apart because reading them takes more code than the background should load. */
export const BACKUP_PARTS: readonly Part[] = [...PARTS, packsPart];
