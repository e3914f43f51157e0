import type { CampaignPartner, CampaignTarget } from '@rollcall/contract/campaigns';
import type { CampaignBranch } from '@rollcall/contract/campaigns/branches';
import { Link } from '../frame/link.tsx';
import { Section } from '../parts/section.tsx';

/** The branches that take part, each by its page. */
export const Branches = ({ branches }: { branches: CampaignBranch[] }) =>
  branches.length > 0 && (
    <Section id="branches" title="public.campaign.taking-part">
      <ul className="names">
        {branches.map(({ branch }) => (
          <li key={branch.id}>
            <Link href={`/branches/${branch.slug}`}>
              <bdi>{branch.name}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );

/** Whom it addresses. */
export const Targets = ({ targets }: { targets: CampaignTarget[] }) =>
  targets.length > 0 && (
    <Section id="targets" title="public.campaign.targets">
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
    </Section>
  );

/** The coalition. */
export const Partners = ({ partners }: { partners: CampaignPartner[] }) =>
  partners.length > 0 && (
    <Section id="partners" title="public.campaign.partners">
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
    </Section>
  );
