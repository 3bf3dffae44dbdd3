/** The pictures of the body, inside a view. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { CARDS_FOLDER, fetchPictures } from '../../glossary/entry/bundled-files.ts';
import type { Pictures } from '../../glossary/entry/pictures.ts';

/** The pictures; `undefined` until they are there, and where they cannot be had, as then there is no glossary either. */
export function usePictures(): Pictures | undefined {
  const [pictures, setPictures] = useState<Pictures | undefined>(undefined);
  useEffect(() => {
    let isWanted = true;
    fetchPictures(browser.runtime.getURL(`/${CARDS_FOLDER}`)).then(
      (found) => isWanted && setPictures(found),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, []);
  return pictures;
}
