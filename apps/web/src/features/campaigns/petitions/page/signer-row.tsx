import type { Petition } from '@rollcall/contract/petitions';
import type { Signer } from '@rollcall/contract/petitions/signers';
import { Tag } from '@rollcall/ui/tag';
import { Link } from '@tanstack/react-router';
import { FormattedDate, FormattedMessage } from 'react-intl';
import { Row } from '../../../../app/parts/row.tsx';
import { answerLines } from './answer-lines.ts';
import classes from './petition-page.module.css';

/** Somebody who signed: by name, with what the reader may know. */
export const SignerRow = ({ signer, petition }: { signer: Signer; petition: Petition }) => {
  const name = `${signer.givenName} ${signer.familyName}`.trim();
  const lines = answerLines(petition, signer.answers);
  return (
    <Row>
      <span className={classes.who}>
        <Name name={name} signer={signer} />
        {signer.mayContact && (
          <Tag tone="green">
            <FormattedMessage id="petition.may-contact" />
          </Tag>
        )}
      </span>
      <small>
        <FormattedDate value={signer.confirmedAt} day="numeric" month="short" year="numeric" />
        {[signer.zip, signer.branch?.name].filter(Boolean).map((part) => ` · ${part}`)}
        <Reach signer={signer} />
      </small>
      {lines.length > 0 && (
        <dl className={classes.answers}>
          {lines.map(({ id, label, answer }) => (
            <div key={id}>
              <dt>{label}</dt>
              <dd>{answer === true ? <FormattedMessage id="petition.answer.yes" /> : answer}</dd>
            </div>
          ))}
        </dl>
      )}
    </Row>
  );
};

const Name = ({ name, signer: { personId, branch } }: { name: string; signer: Signer }) => {
  if (!name) return <FormattedMessage id="petition.forgotten" />;
  if (!personId || !branch) return <bdi>{name}</bdi>;
  return (
    <Link to="/branches/$branchId/people" params={{ branchId: branch.id }} search={{ person: personId }}>
      <bdi>{name}</bdi>
    </Link>
  );
};

const Reach = ({ signer: { email, phone } }: { signer: Signer }) => (
  <>
    {email && (
      <>
        {' · '}
        <a href={`mailto:${email}`}>{email}</a>
      </>
    )}
    {phone && (
      <>
        {' · '}
        <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>
      </>
    )}
  </>
);
