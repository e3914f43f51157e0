import { createIntl } from 'react-intl';
import messages from './messages.en.json' with { type: 'json' };

/** An id of the site's catalog. */
export type TextId = keyof typeof messages;

/** The site's texts and formats. A text that is missing is a fault of ours and never reaches a reader. */
export const intl = createIntl({
  locale: 'en-US',
  defaultLocale: 'en-US',
  messages,
  onError: (error) => {
    throw error;
  },
});
