import type { Petition } from '@rollcall/contract/petitions';
import { useKeptForm } from '../../../../app/forms/use-kept-form.ts';
import { languages } from '../../../../app/language/catalogs.ts';
import { type Draft, draftOf, faultsOf } from './draft.ts';

/** The form of a petition, which outlives the page. */
export const useBuilderForm = (base: Petition) => {
  const saved = draftOf(base, languages);
  return useKeptForm<Draft>({
    key: `rollcall.petition-draft.${base.id}.${base.version}`,
    saved,
    isWhole: (draft) => Object.keys(saved).every((name) => name in draft),
    validate: faultsOf,
  });
};

export type BuilderForm = ReturnType<typeof useBuilderForm>['form'];
