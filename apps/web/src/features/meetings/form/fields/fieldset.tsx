import type { ReactNode } from 'react';
import classes from '../meeting-form.module.css';

/** One question of the form, with the fields that answer it. */
export const Fieldset = ({ legend, children }: { legend: ReactNode; children: ReactNode }) => (
  <fieldset className={`card ${classes.fieldset}`}>
    <legend>{legend}</legend>
    {children}
  </fieldset>
);
