/**
 * Checks what pages answer, as their processes may have been taken over. Apart from the table, as neither pages nor the popup need carry
 * all of both. The background, which reads no page, is believed.
 */
import * as v from 'valibot';
import { AMOUNTS } from '../settings/amount.ts';
import { AroundSchema } from './around.ts';
import type { AnswerOf } from './message.ts';
import type { TO_PAGE } from './to-page.ts';

type ToPage = typeof TO_PAGE;

/** What pages may answer to each message. */
export const ANSWERS_OF_PAGES = {
  describePage: v.object({
    site: v.string(),
    title: v.string(),
    isOn: v.boolean(),
    amount: v.optional(v.picklist(AMOUNTS)),
    terms: v.array(v.object({ id: v.string(), count: v.number() })),
    isReading: v.boolean(),
    language: v.picklist(['english', 'other']),
    contentType: v.string(),
  }),
  stepToMark: v.void(),
  explainSelection: v.boolean(),
  showTerm: v.void(),
  scrollToTerm: v.void(),
  onScreen: v.object({ ids: v.array(v.string()), pointed: v.string() }),
  tellFrames: v.void(),
  aroundTerm: v.optional(AroundSchema),
  readFile: v.object({ base64: v.string(), size: v.number(), name: v.string() }),
} satisfies { [K in keyof ToPage]: v.GenericSchema<unknown, AnswerOf<ToPage[K]>> };
