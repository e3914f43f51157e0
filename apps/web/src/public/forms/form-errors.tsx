import type { SentForm } from '@rollcall/contract/public-pages';
import { FormattedMessage } from 'react-intl';

/** Above a form that was refused: what is wrong with it as a whole. What is wrong with a field stands beside the field. */
export const FormErrors = ({ errors, retryAfterSeconds = 0 }: SentForm) =>
  errors.form && (
    <p className="notice red" role="alert">
      <FormattedMessage id={`public.form.${errors.form}`} values={{ minutes: Math.ceil(retryAfterSeconds / 60) }} />
    </p>
  );
