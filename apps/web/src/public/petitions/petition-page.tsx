import { FormattedMessage } from 'react-intl';
import { Link } from '../frame/link.tsx';
import { useLang } from '../frame/site.tsx';
import type { PageOf } from '../page-of.ts';
import { Markdown } from '../text/markdown.tsx';
import { Counted, Progress } from './progress.tsx';
import { Share } from './share.tsx';
import { SignForm } from './sign-form.tsx';

type Props = PageOf<'petition'>;

const Eyebrow = ({ petition: { kind, branch } }: Props) => (
  <p className="eyebrow red">
    <FormattedMessage
      id={branch ? 'public.petition.eyebrow-branch' : 'public.petition.eyebrow'}
      values={{
        kind: <FormattedMessage id={`public.petition.kind.${kind}`} />,
        branch: branch && (
          <Link href={`/branches/${branch.slug}`}>
            <bdi>{branch.name}</bdi>
          </Link>
        ),
      }}
    />
  </p>
);

const Campaign = ({ petition: { campaign } }: Props) =>
  campaign && (
    <p className="more">
      <FormattedMessage
        id="public.petition.campaign"
        values={{
          campaign: (
            <Link href={`/campaigns/${campaign.slug}`}>
              <bdi>{campaign.title}</bdi>
            </Link>
          ),
        }}
      />
    </p>
  );

/** The form beside the words, or that it is too late for it. */
const SignCard = ({ petition, stamp, form }: Props) => (
  <aside className="card side sign" id="sign" aria-labelledby="sign-title">
    <h2 id="sign-title">
      <FormattedMessage
        id={petition.state === 'closed' ? 'public.petition.closed' : `public.petition.sign.${petition.kind}`}
      />
    </h2>
    <Progress petition={petition} />
    {petition.state === 'open' ? (
      <SignForm
        petition={petition}
        stamp={stamp}
        form={form}
        source="page"
        // Where something is wrong with it, that is what is seen next.
        action={`/petitions/${petition.slug}/signatures#sign`}
      />
    ) : (
      <p>
        <FormattedMessage id={`public.petition.closed-text.${petition.kind}`} />
      </p>
    )}
  </aside>
);

/** On a phone the way to the form, always within reach of the thumb. */
const SignBar = ({ petition }: Props) =>
  petition.state === 'open' && (
    <div className="answer-bar">
      <p>{petition.kind === 'petition' && <Counted petition={petition} />}</p>
      <a className="button primary" href="#sign">
        <FormattedMessage id={`public.petition.sign.${petition.kind}`} />
      </a>
    </div>
  );

/** A petition, or a form: what it says, how many have signed, and the way to sign. */
export const PetitionPage = (props: Props) => {
  const { petition } = props;
  const lang = useLang(petition.language);
  return (
    <>
      <article className="with-side">
        <div>
          <Eyebrow {...props} />
          <h1 dir="auto" lang={lang}>
            {petition.title}
          </h1>
          {petition.addressee && (
            <p className="addressee">
              <FormattedMessage
                id="public.petition.to"
                values={{
                  addressee: (
                    <bdi lang={lang} key="to">
                      {petition.addressee}
                    </bdi>
                  ),
                }}
              />
            </p>
          )}
          <div lang={lang} dir="auto">
            <Markdown text={petition.text} below={1} />
          </div>
          <Campaign {...props} />
        </div>
        <SignCard {...props} />
      </article>
      {petition.state === 'open' && <Share petition={petition} />}
      <SignBar {...props} />
    </>
  );
};
