/** Up to which version the reader knows what is new. */
import * as v from 'valibot';
import { defineSetting } from './setting.ts';

/** A version of the extension; empty where it was there before this was remembered. */
export const seenVersion = defineSetting<string>('seen-version', v.pipe(v.string(), v.maxLength(40)), '');
