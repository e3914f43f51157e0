import type { PublicSisterDetail, PublicSisterStatement } from '@rollcall/contract/public-solidarity';
import { FormattedMessage, useIntl } from 'react-intl';
import { Markdown } from '../text/markdown.tsx';
import { dayInWords } from '../text/when.ts';

/** The first paragraph of a Markdown text, and the others. */
const opening = (text: string): [first: string, others: string] => {
  const [first = '', ...others] = text.trim().split(/\n[ \t]*\n/);
  return [first, others.join('\n\n')];
};

const About = ({ sister: { name, about } }: { sister: PublicSisterDetail }) => {
  const [first, others] = opening(about);
  return (
    <>
      {first && <Markdown text={first} />}
      {others && (
        <details>
          <summary>
            <FormattedMessage id="public.sister.more" values={{ name: <bdi>{name}</bdi> }} />
          </summary>
          <Markdown text={others} />
        </details>
      )}
    </>
  );
};

/** A statement leads to where it was published; one that stands nowhere else opens here. */
const Statement = ({
  statement: { title, voice, language, issuedOn, url, body },
}: {
  statement: PublicSisterStatement;
}) => {
  const intl = useIntl();
  const words = <bdi lang={language}>{title}</bdi>;
  return (
    <li>
      {url ? (
        <a href={url} rel="nofollow noopener">
          {words}
        </a>
      ) : (
        <details>
          <summary>{words}</summary>
          <div lang={language}>
            <Markdown text={body} />
          </div>
        </details>
      )}
      <small>
        <FormattedMessage id={`public.sister.statement.${voice}`} values={{ date: dayInWords(intl, issuedOn) }} />
      </small>
    </li>
  );
};

/** A sister organization: what it is, and what was said lately. */
export const SisterItem = ({ sister }: { sister: PublicSisterDetail }) => {
  const { id, name, city, kind, relation, statements } = sister;
  return (
    <li id={`sister-${id}`}>
      <b>
        <bdi>{name}</bdi>
      </b>
      <p className="facts-line">
        <span>{city}</span>
        <span>
          <FormattedMessage id={`public.sister.kind.${kind}`} />
        </span>
        <span>
          <FormattedMessage id={`public.sister.relation.${relation}`} />
        </span>
      </p>
      <About sister={sister} />
      {statements.length > 0 && (
        <ul className="statements">
          {statements.map((statement) => (
            <Statement key={statement.id} statement={statement} />
          ))}
        </ul>
      )}
    </li>
  );
};
