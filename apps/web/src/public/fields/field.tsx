import { FormattedMessage } from 'react-intl';
import type { TextId } from '../intl.ts';
import { TextField, type TextFieldProps } from './text-field.tsx';

type Props = Omit<TextFieldProps, 'label' | 'help' | 'lang'> & { label: TextId; hint?: TextId };

/** A field that is typed into, in words of the site. */
export const Field = ({ label, hint, ...field }: Props) => (
  <div className="field">
    <TextField {...field} label={<FormattedMessage id={label} />} help={hint && <FormattedMessage id={hint} />} />
  </div>
);
