import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { Empty } from '../../../../app/states/empty.tsx';
import { LoadingRows } from '../../../../app/states/loading.tsx';
import { problemWords } from '../../../../app/states/problem-words.ts';
import classes from '../door.module.css';
import { doorLinksQuery } from './door-links.queries.ts';
import { HelperLink } from './helper-link.tsx';
import { NewLinkForm } from './new-link-form.tsx';

/** Links for helpers without an account: made, shown and ended. */
export const HelperLinks = ({ meetingId }: { meetingId: string }) => {
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button variant="default" onClick={open}>
        <FormattedMessage id="door.helpers" />
      </Button>
      <Modal opened={opened} onClose={close} title={<FormattedMessage id="door.helpers" />}>
        <div className={classes.helpers}>
          <p>
            <FormattedMessage id="door.helpers.about" />
          </p>
          <Links meetingId={meetingId} />
          <NewLinkForm meetingId={meetingId} />
        </div>
      </Modal>
    </>
  );
};

const Links = ({ meetingId }: { meetingId: string }) => {
  const intl = useIntl();
  const query = useQuery(doorLinksQuery(meetingId));
  if (query.isPending) return <LoadingRows rows={2} />;
  if (query.isError) return <Empty>{problemWords(intl, query.error)}</Empty>;
  return (
    <ul className={classes.rows}>
      {query.data.items.map((link) => (
        <HelperLink key={link.id} meetingId={meetingId} link={link} />
      ))}
    </ul>
  );
};
