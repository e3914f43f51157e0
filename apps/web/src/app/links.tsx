import { Anchor, type AnchorProps, Button, type ButtonProps, Menu, type MenuItemProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';

type AsAnchor<P> = P & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof P> & { ref?: Ref<HTMLAnchorElement> };

/** A link to a page of the dashboard that looks like text. */
export const TextLink = createLink((props: AsAnchor<AnchorProps>) => <Anchor underline="always" {...props} />);

/** A link to a page of the dashboard that looks like a button. */
export const ButtonLink = createLink((props: AsAnchor<ButtonProps>) => <Button component="a" {...props} />);

/** A link to a page of the dashboard within a menu. */
export const MenuLink = createLink((props: AsAnchor<MenuItemProps>) => <Menu.Item component="a" {...props} />);
