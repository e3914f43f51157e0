import { FormDialog } from '../form-dialog.tsx';
import { GiveOfficeForm } from './give-office-form.tsx';

/** The button that opens the form of a new office. */
export const GiveOffice = () => (
  <FormDialog title="administration.give">{(close) => <GiveOfficeForm onClose={close} />}</FormDialog>
);
