import {ActionIcon, Tooltip, useMantineColorScheme} from "@mantine/core";
import type {MantineColorScheme} from "@mantine/core";
import {IconBrightnessAuto, IconMoon, IconSun} from "@tabler/icons-react";

const next: Readonly<Record<MantineColorScheme, MantineColorScheme>> = {auto: "light", light: "dark", dark: "auto"};
const words: Readonly<Record<MantineColorScheme, string>> = {auto: "as the system", light: "light", dark: "dark"};
const icons = {auto: IconBrightnessAuto, light: IconSun, dark: IconMoon};

/** Goes round light, dark, as the system. */
export function ColourScheme() {
  const {colorScheme, setColorScheme} = useMantineColorScheme();
  const Icon = icons[colorScheme];
  const label = `Colours: ${words[colorScheme]}. Change to ${words[next[colorScheme]]}`;
  return (
    <Tooltip label={label} position="right">
      <ActionIcon aria-label={label} onClick={() => setColorScheme(next[colorScheme])}>
        <Icon size={18} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  );
}
