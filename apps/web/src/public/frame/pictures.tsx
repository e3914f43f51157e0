import { createContext, use } from 'react';

/** Addresses of pictures that pages show. */
export type Pictures = { /** The country without its branches, 975 by 610. */ map: string };

const Context = createContext<Pictures | null>(null);
export const PicturesProvider = Context.Provider;

export const usePictures = (): Pictures => {
  const pictures = use(Context);
  if (!pictures) throw new Error('a part of a page stands outside of its document');
  return pictures;
};
