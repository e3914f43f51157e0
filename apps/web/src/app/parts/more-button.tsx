import { Button } from '@mantine/core';
import { FormattedMessage } from 'react-intl';

type Props = { query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> } };

/** Asks for the next page of a list, where there is one. */
export const MoreButton = ({ query }: Props) =>
  query.hasNextPage && (
    <Button variant="default" fullWidth loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
      <FormattedMessage id="list.more" />
    </Button>
  );
