import type messages from './messages.en.json';

declare global {
  namespace FormatjsIntl {
    /** The texts of the public site: an id that is not in its catalog does not compile. */
    interface Message {
      ids: keyof typeof messages;
    }
  }
}
