import { Skeleton, Stack } from '@mantine/core';
import { FormattedMessage } from 'react-intl';

type Props = { rows?: number };

/** The place of a list that is still on its way. */
export const LoadingRows = ({ rows = 4 }: Props) => (
  <Stack gap="sm" aria-busy="true" p="md">
    {Array.from({ length: rows }, (_, row) => (
      <Skeleton key={row} height={44} />
    ))}
  </Stack>
);

/** The place of a page that is still on its way. */
export const LoadingPage = () => (
  <div aria-busy="true">
    <p className="visually-hidden" role="status">
      <FormattedMessage id="state.loading" />
    </p>
    <Skeleton height={14} width={160} mb={10} />
    <Skeleton height={32} width="min(340px, 80%)" mb={28} />
    <Skeleton height={180} mb={16} />
    <Skeleton height={260} />
  </div>
);
