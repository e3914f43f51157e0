import type messages from './en.json';

declare global {
  namespace FormatjsIntl {
    interface Message {
      /** Only ids of the catalog compile. The public site has a catalog, and a tsconfig, of its own. */
      ids: keyof typeof messages;
    }
  }
}
