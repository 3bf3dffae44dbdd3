/** Reads what a printed page draws, so that two can be compared. */
import { constants, inflateSync } from 'node:zlib';

/**
 * What a PDF draws: its letters in their order, and how many lines and areas. Chromium draws the same letters in other pieces where
 * a mark begins, so the pieces do not count.
 */
export function drawnIn(pdf: Uint8Array): { letters: string; shapes: number } {
  const streams = Array.from(
    Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/FlateDecode.*?stream\r?\n(.*?)\r?\nendstream/gs),
    ([, stream]) =>
      inflateSync(Buffer.from(stream ?? '', 'latin1'), { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1'),
  );
  const drawing = streams.filter((stream) => /\bBT\b/.test(stream)).join('\n');
  const text = /<([0-9A-Fa-f]+)>|\(((?:\\.|[^\\)])*)\)/gs;
  return {
    letters: Array.from(drawing.matchAll(text), ([, codes, plain]) => codes ?? plain).join(''),
    shapes: Array.from(drawing.replace(text, '').matchAll(/\s(?:f\*?|S)(?=\s)/g)).length,
  };
}
