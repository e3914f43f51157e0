import { Button } from '@mantine/core';
import { can } from '@rollcall/contract/permissions';
import type { Petition } from '@rollcall/contract/petitions';
import { signers } from '@rollcall/contract/petitions/signers';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../../../app/api.ts';
import { MoreButton } from '../../../../app/parts/more-button.tsx';
import { Rows } from '../../../../app/parts/row.tsx';
import { sayProblem } from '../../../../app/parts/say.ts';
import { Section } from '../../../../app/parts/section.tsx';
import { useSession } from '../../../../app/session/session.queries.ts';
import { Empty } from '../../../../app/states/empty.tsx';
import { LoadingRows } from '../../../../app/states/loading.tsx';
import { problemWords } from '../../../../app/states/problem-words.ts';
import { signersQuery } from '../petitions.queries.ts';
import classes from './petition-page.module.css';
import { saveFile } from './save-file.ts';
import { SignerRow } from './signer-row.tsx';

/** Those who signed, as far as the reader may know them, and the list to hand over. */
export const SignersSection = ({ petition }: { petition: Petition }) => {
  const intl = useIntl();
  const query = useInfiniteQuery(signersQuery(petition.id));
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const holds = useHolds(petition);
  return (
    <Section
      title={<FormattedMessage id={`petition.signers.${petition.kind}`} />}
      aside={holds && petition.signatureCount > 0 && <Export petitionId={petition.id} />}
    >
      <p className={classes.hint}>
        <FormattedMessage id={holds ? `petition.signers.hint.${petition.kind}` : 'petition.signers.hint.near'} />
      </p>
      {query.isPending && <LoadingRows rows={3} />}
      {query.isError && <Empty>{problemWords(intl, query.error)}</Empty>}
      {query.isSuccess && items.length === 0 && (
        <Empty>
          <FormattedMessage id="petition.signers.none" />
        </Empty>
      )}
      {items.length > 0 && (
        <Rows>
          {items.map((signer) => (
            <SignerRow key={signer.id} signer={signer} petition={petition} />
          ))}
        </Rows>
      )}
      <MoreButton query={query} />
    </Section>
  );
};

/** Whether the whole list is the reader's: as an organizer of its branch, of the nation's as membership secretary. */
const useHolds = ({ branch }: Petition): boolean => {
  const session = useSession();
  if (branch === null) return session.offices.some(({ role }) => role === 'membership_secretary');
  return can(session, 'meetings.manage', branch.id);
};

const Export = ({ petitionId }: { petitionId: string }) => {
  const intl = useIntl();
  const send = useMutation({
    mutationFn: () => api(signers.export, { params: { petitionId } }),
    onSuccess: ({ name, csv }) => saveFile(name, csv, 'text/csv;charset=utf-8'),
    onError: (error) => sayProblem(problemWords(intl, error)),
  });
  return (
    <Button variant="default" size="compact-md" loading={send.isPending} onClick={() => send.mutate()}>
      <FormattedMessage id="petition.export" />
    </Button>
  );
};
