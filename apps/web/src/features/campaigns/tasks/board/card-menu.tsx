import { ActionIcon, Menu } from '@mantine/core';
import { taskStatuses } from '@rollcall/contract/campaigns/tasks';
import { FormattedMessage, useIntl } from 'react-intl';
import { Dots } from '../../../../app/parts/icons.tsx';
import classes from './board.module.css';
import type { CardProps } from './card-props.ts';

type Props = Pick<CardProps, 'task' | 'index' | 'count' | 'onMove' | 'ends'>;

/** The same moves without dragging: into another column, a place up, a place down. */
export const CardMenu = ({ task, index, count, onMove, ends }: Props) => {
  const intl = useIntl();
  const { status } = task;
  return (
    <Menu position="bottom-end" shadow="md" withinPortal>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          size="lg"
          className={classes.menu ?? ''}
          aria-label={intl.formatMessage({ id: 'tasks.menu' }, { task: task.title })}
        >
          <Dots />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {taskStatuses
          .filter((other) => other !== status)
          .map((other) => (
            <Menu.Item key={other} onClick={() => onMove({ status: other, index: ends[other] })}>
              <FormattedMessage id={`tasks.menu.${other}`} />
            </Menu.Item>
          ))}
        <Menu.Divider />
        <Menu.Item disabled={index === 0} onClick={() => onMove({ status, index: index - 1 })}>
          <FormattedMessage id="tasks.menu.up" />
        </Menu.Item>
        <Menu.Item disabled={index >= count - 1} onClick={() => onMove({ status, index: index + 1 })}>
          <FormattedMessage id="tasks.menu.down" />
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};
