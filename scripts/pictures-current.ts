/** A step of `npm run check`: fails where the README's picture, or one for the stores, is older than the views that it shows. */
import { outdated } from './store-pictures/record.ts';

const faults = outdated();
if (faults.length > 0) {
  console.error(`${faults.join('\n')}\nTake them anew: npm run screenshots:store`);
  process.exitCode = 1;
}
