import classes from './repeat-fields.module.css';

type Props<T> = {
  label: string;
  columns: 6 | 7;
  /** In the order in which they are shown and kept. */
  all: T[];
  chosen: T[];
  words: (item: T) => string;
  /** Those whose words need the room of three. */
  wide?: (item: T) => boolean;
  onChange: (chosen: T[]) => void;
};

/** Some out of a few, each a tap. */
export const Toggles = <T extends string | number>({
  label,
  columns,
  all,
  chosen,
  words,
  wide,
  onChange,
}: Props<T>) => (
  <div role="group" aria-label={label} className={classes.group}>
    <span aria-hidden="true" className={classes.label}>
      {label}
    </span>
    <div className={classes.toggles} data-columns={columns}>
      {all.map((item) => {
        const on = chosen.includes(item);
        return (
          <button
            key={item}
            type="button"
            className={classes.toggle}
            data-wide={wide?.(item) || undefined}
            aria-pressed={on}
            onClick={() => onChange(all.filter((each) => (each === item ? !on : chosen.includes(each))))}
          >
            {words(item)}
          </button>
        );
      })}
    </div>
  </div>
);
