import { FormattedMessage } from 'react-intl';
import { ButtonLink } from '../links.tsx';
import { Notice } from './notice.tsx';

/** Nothing is here, or nothing that this person may see. */
export const NotFound = () => (
  <Notice
    title={<FormattedMessage id="state.not-found.title" />}
    action={
      <ButtonLink to="/" variant="default">
        <FormattedMessage id="state.home" />
      </ButtonLink>
    }
  >
    <FormattedMessage id="state.not-found.text" />
  </Notice>
);
