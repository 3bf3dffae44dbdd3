/** Runs in every frame before the page's own scripts, for what cannot wait for the content script: being the first to hear events. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { firstListener } from '../content/first-listener.ts';

export default defineUnlistedScript(() => firstListener().attach());
