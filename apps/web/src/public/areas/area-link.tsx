import { areaIn } from '@rollcall/contract/areas';
import { useIntl } from 'react-intl';
import { Link } from '../frame/link.tsx';

type Texts = { name: string; summary: string };
type Area = { slug: string; name: string; translations?: (Texts & { language: string })[] };

/** A priority area by its name in the language of the page, where its names came along; leads to its page. */
export const AreaLink = ({ area: { slug, name, translations = [] } }: { area: Area }) => {
  const { locale } = useIntl();
  return <Link href={`/areas/${slug}`}>{areaIn({ name, summary: '', translations }, locale).name}</Link>;
};
