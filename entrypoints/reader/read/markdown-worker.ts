/** Makes markup of Markdown, aside from the room, as some texts take very long. */
import { marked } from 'marked';

addEventListener('message', ({ data }: MessageEvent<string>) =>
  postMessage(marked.parse(data, { async: false, gfm: true })),
);
