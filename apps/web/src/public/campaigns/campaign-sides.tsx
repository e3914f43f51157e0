import type { CampaignPartner, CampaignTarget } from '@rollcall/contract/campaigns';
import type { CampaignBranch } from '@rollcall/contract/campaigns/branches';
import { FormattedMessage } from 'react-intl';
import { Link } from '../frame/link.tsx';

/** The branches that take part, each by its page. */
export const Branches = ({ branches }: { branches: CampaignBranch[] }) =>
  branches.length > 0 && (
    <section aria-labelledby="branches">
      <h2 id="branches">
        <FormattedMessage id="public.campaign.taking-part" />
      </h2>
      <ul className="names">
        {branches.map(({ branch }) => (
          <li key={branch.id}>
            <Link href={`/branches/${branch.slug}`}>
              <bdi>{branch.name}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );

/** Whom it addresses. */
export const Targets = ({ targets }: { targets: CampaignTarget[] }) =>
  targets.length > 0 && (
    <section aria-labelledby="targets">
      <h2 id="targets">
        <FormattedMessage id="public.campaign.targets" />
      </h2>
      <ul className="plain-list">
        {targets.map(({ name, about }, index) => (
          <li key={index}>
            <b>
              <bdi>{name}</bdi>
            </b>
            {about && <p dir="auto">{about}</p>}
          </li>
        ))}
      </ul>
    </section>
  );

/** The coalition. */
export const Partners = ({ partners }: { partners: CampaignPartner[] }) =>
  partners.length > 0 && (
    <section aria-labelledby="partners">
      <h2 id="partners">
        <FormattedMessage id="public.campaign.partners" />
      </h2>
      <ul className="plain-list">
        {partners.map(({ name, about, url }, index) => (
          <li key={index}>
            {url ? (
              <a href={url} rel="noopener">
                <bdi>{name}</bdi>
              </a>
            ) : (
              <b>
                <bdi>{name}</bdi>
              </b>
            )}
            {about && <p dir="auto">{about}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
