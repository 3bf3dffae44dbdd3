/** How often a term is marked: its every mention, the first in each section, or the first on the page. */
import * as v from 'valibot';
import { defineSetting } from './setting.ts';

const HowOftenSchema = v.picklist(['every', 'section', 'page']);

/** The reader's choice. */
export const howOften = defineSetting('how-often', HowOftenSchema, 'section');
