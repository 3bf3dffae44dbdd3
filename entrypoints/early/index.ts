/** Runs in every frame before the page's own scripts, for what cannot wait for the content script: being the first to hear events. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { firstListener } from '../content/hover/first-listener.ts';
import { wakeBackground } from './wake.ts';

export default defineUnlistedScript(() => {
  firstListener().attach();
  if (window === window.top) void wakeBackground().catch(() => undefined);
});
