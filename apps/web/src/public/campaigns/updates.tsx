import type { CampaignUpdate } from '@rollcall/contract/campaigns/updates';
import { useIntl } from 'react-intl';
import { Link } from '../frame/link.tsx';
import { Section } from '../parts/section.tsx';
import { Markdown } from '../text/markdown.tsx';

/** News of the campaign, the latest first. */
export const Updates = ({ updates }: { updates: CampaignUpdate[] }) => {
  const intl = useIntl();
  return (
    updates.length > 0 && (
      <Section id="updates" title="public.campaign.updates">
        {updates.map(({ id, title, body, branch, publishedAt }) => (
          <article key={id} className="update">
            <h3>
              <bdi>{title}</bdi>
            </h3>
            <p className="facts-line">
              <span>
                <time dateTime={publishedAt}>
                  {intl.formatDate(publishedAt, { dateStyle: 'long', timeZone: 'UTC' })}
                </time>
              </span>
              {branch && (
                <span>
                  <Link href={`/branches/${branch.slug}`}>
                    <bdi>{branch.name}</bdi>
                  </Link>
                </span>
              )}
            </p>
            <Markdown text={body} below={3} />
          </article>
        ))}
      </Section>
    )
  );
};
