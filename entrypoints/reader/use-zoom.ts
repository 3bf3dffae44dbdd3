/** The size of the room's text as its reader chose it, remembered for the next document. */
import { useSetting } from '../../components/hooks/use-setting.ts';
import { DEFAULT_PREFERENCES, prefer, preferences } from '../../settings/preferences.ts';

/** The size, and a way to change it. */
export function useZoom(): [zoom: number, setZoom: (zoom: number) => void] {
  const { roomZoom } = useSetting(preferences) ?? DEFAULT_PREFERENCES;
  // Where it cannot be stored the text stays as it is, which says so.
  return [roomZoom, (roomZoom) => void prefer({ roomZoom }).catch(() => undefined)];
}
