import { FormattedMessage } from 'react-intl';

/** A field that people do not see; programs that fill in whatever they find do. */
export const Trap = () => (
  <div className="trap" aria-hidden="true">
    <label htmlFor="website">
      <FormattedMessage id="public.field.trap" />
    </label>
    <input id="website" name="website" tabIndex={-1} autoComplete="off" />
  </div>
);
