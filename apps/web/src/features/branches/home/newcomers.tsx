import type { BranchHome } from '@rollcall/contract/branches';
import { Tag } from '@rollcall/ui/tag';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { PersonName } from '../../../app/parts/person-name.tsx';
import { dayWords } from '../../../app/meetings/use-meeting-times.ts';
import { Row, Rows } from '../../../app/parts/row.tsx';
import { Section } from '../../../app/parts/section.tsx';
import { Empty } from '../../../app/states/empty.tsx';

const AT_ONCE = 6;

type Newcomer = BranchHome['newcomers'][number];

const Story = ({ newcomer }: { newcomer: Newcomer }) => {
  const intl = useIntl();
  const { joinedOn, firstCameOn, timesCame } = newcomer;
  return (
    <FormattedMessage
      id="newcomer.story"
      values={{
        joined: joinedOn ? dayWords(intl, joinedOn) : '',
        hasJoined: joinedOn ? 'yes' : 'no',
        firstCame: firstCameOn ? dayWords(intl, firstCameOn) : '',
        timesCame,
      }}
    />
  );
};

type Props = { branchId: string; newcomers: Newcomer[]; count: number };

/** Who joined or first came lately; each name leads to the record, where there is a way to reach the person. */
export const Newcomers = ({ branchId, newcomers, count }: Props) => (
  <Section
    title={<FormattedMessage id="branch.new" />}
    aside={
      <Link to="/branches/$branchId/people" params={{ branchId }}>
        <FormattedMessage id="branch.new.all" values={{ count }} />
      </Link>
    }
  >
    {newcomers.length === 0 ? (
      <Empty>
        <FormattedMessage id="branch.new.none" />
      </Empty>
    ) : (
      <Rows>
        {newcomers.slice(0, AT_ONCE).map((newcomer) => (
          <Row
            key={newcomer.personId}
            note={<Story newcomer={newcomer} />}
            act={
              <>
                {newcomer.comesNext ? (
                  <Tag tone="green">
                    <FormattedMessage id="newcomer.comes-next" />
                  </Tag>
                ) : (
                  newcomer.timesCame === 0 && (
                    <Tag tone="amber">
                      <FormattedMessage id="newcomer.not-come" />
                    </Tag>
                  )
                )}
                <Link to="/branches/$branchId/people" params={{ branchId }} search={{ person: newcomer.personId }}>
                  <FormattedMessage
                    id="newcomer.reach"
                    values={{ name: <span className="visually-hidden">{newcomer.givenName}</span> }}
                  />
                </Link>
              </>
            }
          >
            <PersonName person={newcomer} />
          </Row>
        ))}
      </Rows>
    )}
  </Section>
);
