/** Lays the picture of a popup over the picture of a tab, where browsers show it: both are separate windows to them. */

/** A page that shows a tab, and over it a popup if there is one. */
export function lay(tab: Uint8Array, popup: Uint8Array | undefined): string {
  const over = popup ? `<img class="popup" src="${address(popup)}">` : '';
  return `<!doctype html><style>
    body { margin: 0; overflow: hidden }
    img { display: block }
    .popup { position: absolute; top: 8px; right: 24px; border-radius: 8px; box-shadow: 0 0 0 1px #0003, 0 8px 32px #0006 }
    </style><img src="${address(tab)}">${over}`;
}

function address(png: Uint8Array): string {
  return `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
}
