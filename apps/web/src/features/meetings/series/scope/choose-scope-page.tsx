import type { MeetingDetail } from '@rollcall/contract/meetings';
import { useIntl } from 'react-intl';
import { Page } from '../../../../app/page.tsx';
import { ScopeLinks } from './scope-links.tsx';

type Props = { meeting: MeetingDetail; seriesId: string };

/** Asks what is to be changed, for whoever comes to the form of one of many meetings. */
export const ChooseScopePage = ({ meeting, seriesId }: Props) => {
  const intl = useIntl();
  return (
    <Page title={intl.formatMessage({ id: 'scope.title' })} eyebrow={meeting.title}>
      <ScopeLinks meeting={meeting} seriesId={seriesId} />
    </Page>
  );
};
