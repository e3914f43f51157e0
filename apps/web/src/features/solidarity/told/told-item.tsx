import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import classes from './told.module.css';

type Props = { title: string; note: ReactNode; children?: ReactNode; onEdit?: () => void; onRemove?: () => void };

/** Something that was done or said, with its text. */
export const ToldItem = ({ title, note, children, onEdit, onRemove }: Props) => {
  const what = <span className="visually-hidden">{title}</span>;
  return (
    <article className={classes.item}>
      <div className={classes.head}>
        <div>
          <h3 dir="auto">{title}</h3>
          <p className={classes.note}>{note}</p>
        </div>
        {onEdit && onRemove && (
          <div className={classes.act}>
            <Button variant="default" size="compact-md" onClick={onEdit}>
              <FormattedMessage id="solidarity.edit" values={{ what }} />
            </Button>
            <Button variant="default" size="compact-md" onClick={onRemove}>
              <FormattedMessage id="solidarity.remove" values={{ what }} />
            </Button>
          </div>
        )}
      </div>
      {children}
    </article>
  );
};
