/** Pictures of the reading room: empty, with a letter, with a PDF as text and as pages, and when a file cannot be read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../browser/launch.ts';
import { hoverWord, waitForMarks } from '../browser/marks.ts';
import { waitForCard } from '../browser/card.ts';
import { press } from '../browser/packs.ts';
import { bringFile, openRoom, waitForDocument, waitForProblem } from '../browser/reading-room.ts';
import type { Studio } from './studio.ts';

const LETTER = `# Letter from the clinic

Dear Ms Okafor,

Thank you for coming in on Tuesday. Your blood shows that your iron stores are low, which can happen **after a birth**.
Iron is kept in the body as ferritin, and yours is below what this laboratory expects.

## Your results

| Test | Yours | This laboratory expects | What we asked for it |
| --- | --- | --- | --- |
| Ferritin | 9 µg/L | 15–150 µg/L | how much iron is stored |
| Hemoglobin | 108 g/L | 115–165 g/L | how much oxygen the blood can carry |
| TSH | 2.1 mIU/L | 0.4–4.0 mIU/L | how the thyroid is doing |

## What happens now

1. Take one tablet of ferrous sulfate every other day, with water.
2. Come back for another blood test in twelve weeks.
3. Read more at [the NHS](https://www.nhs.uk/conditions/iron-deficiency-anaemia/).

> Please tell us if you feel your heart beat fast, or if you are short of breath.
`;

/** Opens each view, and has it shot. */
export async function shootReader({ driver, dress, shoot, says }: Studio): Promise<void> {
  const room = await openRoom(driver);
  await dress(room);
  await shoot(room, 'room-empty', true);
  await bringFile(room, 'letter.md', LETTER);
  await waitForDocument(room, 'Letter from the clinic');
  await waitForMarks(room, 'ferritin');
  await shoot(room, 'room-letter');
  if (await room.evaluate(() => document.querySelector('.room-bar .unfold')?.checkVisibility())) {
    await press(room, says('roomMore'));
    await shoot(room, 'room-tools');
    await room.keyboard.press('Escape');
  }
  await hoverWord(room, 'ferritin');
  await waitForCard(room, 'ferritin');
  await shoot(room, 'room-card');
  await room.mouse.move(2, 2);
  await bringFile(room, 'photo.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0));
  await waitForProblem(room, 'photo.png');
  await room.evaluate('scrollTo(0, 0)');
  await shoot(room, 'room-problem');
  await bringFile(room, 'leaflet.pdf', readFileSync(join(ROOT, 'tests/fixtures/pdf/chromium-leaflet.pdf')));
  await room.waitForSelector('.view-choice');
  await shoot(room, 'room-pdf-text');
  await press(room, says('roomAsPages'));
  await room.waitForSelector('.page-words span');
  await shoot(room, 'room-pdf-pages');
  await room.close();
}
