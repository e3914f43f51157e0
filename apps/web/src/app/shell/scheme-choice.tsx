import { type MantineColorScheme, Menu, useMantineColorScheme } from '@mantine/core';
import { FormattedMessage } from 'react-intl';

const schemes: MantineColorScheme[] = ['auto', 'light', 'dark'];

/** Light, dark, or as the system says. */
export const SchemeChoice = () => {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <Menu.Label>
        <FormattedMessage id="nav.scheme" />
      </Menu.Label>
      {schemes.map((scheme) => (
        <Menu.Item
          key={scheme}
          role="menuitemradio"
          aria-checked={scheme === colorScheme}
          fw={scheme === colorScheme ? 660 : undefined}
          onClick={() => setColorScheme(scheme)}
        >
          <FormattedMessage id={`nav.scheme.${scheme}`} />
        </Menu.Item>
      ))}
    </>
  );
};
