/** A small pack that shows authors what the columns are for. */
import type { Pack } from './pack.ts';

/** To be saved, filled in with other words, and added. */
export const EXAMPLE: Pack = {
  name: 'Words of our ward',
  terms: [
    {
      term: 'NBM',
      also: ['nil by mouth'],
      meaning: 'Nothing to eat or drink until the team says so.',
      more: 'It keeps your stomach empty before an operation.',
      care: 'Ask before you take your usual tablets.',
      sources: [{ title: 'Our leaflet', url: 'https://example.org/leaflet' }],
    },
    {
      term: 'obs round',
      say: 'OBZ',
      meaning: 'The time at which your pulse, blood pressure and temperature are taken.',
    },
  ],
};
