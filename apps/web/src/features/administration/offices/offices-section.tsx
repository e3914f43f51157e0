import { useInfiniteQuery } from '@tanstack/react-query';
import { FormattedMessage } from 'react-intl';
import { MoreButton } from '../../../app/parts/more-button.tsx';
import { Rows } from '../../../app/parts/row.tsx';
import { Empty } from '../../../app/states/empty.tsx';
import { LoadingRows } from '../../../app/states/loading.tsx';
import { ProblemPage } from '../../../app/states/problem-page.tsx';
import classes from '../administration.module.css';
import { OfficeRow } from './office-row.tsx';
import { officesQuery } from './offices.queries.ts';

/** Every office that is held, the newest first. */
export const OfficesSection = () => {
  const query = useInfiniteQuery(officesQuery());
  const offices = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <div className={`card ${classes.list}`}>
        {query.isPending && <LoadingRows />}
        {query.isError && <ProblemPage error={query.error} reset={() => void query.refetch()} />}
        {query.isSuccess && offices.length === 0 && (
          <Empty>
            <FormattedMessage id="administration.offices.empty" />
          </Empty>
        )}
        <Rows>
          {offices.map((office) => (
            <OfficeRow key={office.id} office={office} />
          ))}
        </Rows>
      </div>
      <MoreButton query={query} />
    </>
  );
};
