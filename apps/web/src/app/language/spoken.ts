import { createIntl, type IntlShape } from 'react-intl';
import english from '../../messages/en.json';

let spoken: IntlShape = createIntl({ locale: 'en-US', messages: english });

/**
 * The texts of the language that is shown, for what is called between two pictures, such as the check of a form.
 * Components take `useIntl`, which draws them anew when the language changes.
 */
export const spokenIntl = (): IntlShape => spoken;

/** Told by the provider of the language alone. */
export const speakBy = (intl: IntlShape): void => {
  spoken = intl;
};
