import { FormattedMessage } from 'react-intl';
import { ButtonLink } from '../links.tsx';
import { Notice } from './notice.tsx';

/** The page exists, but is not for this person. */
export const Forbidden = () => (
  <Notice
    title={<FormattedMessage id="state.forbidden.title" />}
    action={
      <ButtonLink to="/" variant="default">
        <FormattedMessage id="state.home" />
      </ButtonLink>
    }
  >
    <FormattedMessage id="state.forbidden.text" />
  </Notice>
);
