import { Textarea, TextInput } from '@mantine/core';
import type { PetitionKind, PetitionTexts } from '@rollcall/contract/petitions';
import { FormattedMessage } from 'react-intl';
import classes from './builder.module.css';
import type { BuilderForm } from './use-builder-form.ts';

type Props = { form: BuilderForm; language: string; kind: PetitionKind };

/** What it says, in the language that is written in; the words of the main one show through where they are missing. */
export const TextsPart = ({ form, language, kind }: Props) => {
  const main = form.values.language;
  const field = (name: keyof PetitionTexts) => {
    const path = `texts.${language}.${name}`;
    const placeholder = language === main ? undefined : form.values.texts[main]?.[name];
    return { ...(placeholder ? { placeholder } : {}), ...form.getInputProps(path) };
  };
  return (
    <fieldset className={classes.group} lang={language}>
      <legend>
        <FormattedMessage id="petition.edit.texts" />
      </legend>
      <TextInput
        label={<FormattedMessage id="form.title" />}
        required={language === main}
        maxLength={200}
        {...field('title')}
      />
      {kind === 'petition' && (
        <TextInput
          label={<FormattedMessage id="petition.addressee" />}
          description={<FormattedMessage id="petition.addressee.hint" />}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          maxLength={200}
          {...field('addressee')}
        />
      )}
      <Textarea
        label={<FormattedMessage id={`petition.text.${kind}`} />}
        description={<FormattedMessage id="campaign.markdown" />}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        autosize
        minRows={5}
        maxRows={20}
        maxLength={20_000}
        {...field('text')}
      />
      <Textarea
        label={<FormattedMessage id="petition.thanks" />}
        description={<FormattedMessage id="petition.thanks.hint" />}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={5000}
        {...field('thanks')}
      />
    </fieldset>
  );
};
