import { areaIn } from '@rollcall/contract/areas';
import type { PriorityArea } from '@rollcall/contract/campaigns';
import { FormattedMessage, useIntl } from 'react-intl';
import type { TextId } from '../intl.ts';

type Props = {
  name: string;
  label: TextId;
  value: string;
  /** The words for nothing chosen; left out, something always is. */
  any?: TextId;
  options: readonly { value: string; text: string }[];
};

/** One of a few, to look for; what is chosen stands in the address. */
export const PickOne = ({ name, label, value, any, options }: Props) => (
  <div>
    <label htmlFor={name}>
      <FormattedMessage id={label} />
    </label>
    <select id={name} name={name} defaultValue={value}>
      {any && (
        <option value="">
          <FormattedMessage id={any} />
        </option>
      )}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </select>
  </div>
);

/** A priority area, by its name in the language of the page and by its slug in the address. */
export const PickArea = ({ areas, ...rest }: Pick<Props, 'label' | 'any' | 'value'> & { areas: PriorityArea[] }) => {
  const { locale } = useIntl();
  return (
    <PickOne
      {...rest}
      name="area"
      options={areas.map((area) => ({ value: area.slug, text: areaIn(area, locale).name }))}
    />
  );
};
