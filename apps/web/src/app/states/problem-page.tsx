import { Button } from '@mantine/core';
import { ApiError } from '@rollcall/contract/client';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { type ErrorComponentProps, SearchParamError, useRouter } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { Forbidden } from './forbidden.tsx';
import { LoadingPage } from './loading.tsx';
import { NotFound } from './not-found.tsx';
import { Notice } from './notice.tsx';
import { codeOf, problemWords } from './problem-words.ts';

/** What stands in the place of a page that could not be shown. */
export const ProblemPage = ({ error, reset }: ErrorComponentProps) => {
  const intl = useIntl();
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  const status = error instanceof ApiError ? error.status : error instanceof SearchParamError ? 404 : 0;
  const code = codeOf(error);
  // A bad id in an address is an address that leads nowhere.
  if (status === 404 || (status === 400 && code === 'invalid')) return <NotFound />;
  if (status === 403) return <Forbidden />;
  if (code === 'unauthenticated') return <LoadingPage />; // on the way to the sign-in page
  const offline = code === 'unavailable';
  return (
    <Notice
      alert
      title={<FormattedMessage id={offline ? 'state.offline.title' : 'state.error.title'} />}
      action={
        <Button
          variant="default"
          onClick={() => {
            queries.reset();
            reset();
            void router.invalidate();
          }}
        >
          <FormattedMessage id="state.retry" />
        </Button>
      }
    >
      {problemWords(intl, error)}
    </Notice>
  );
};
