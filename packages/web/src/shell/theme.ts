import {createTheme} from "@mantine/core";
import type {CSSVariablesResolver, MantineColorsTuple} from "@mantine/core";
import {palettes} from "@standpoint/draw";
import type {Palette} from "@standpoint/draw";

/** Ink blue, lightest first: the page's one accent. The colours of stances come from @standpoint/draw. */
const ink: MantineColorsTuple = ["#eef3f8", "#dbe5ef", "#b6cade", "#8eadcc", "#6c94bc", "#4f7dab", "#3a6a9a", "#2b5885", "#224a72", "#183a5c"];

/** Greys with a little warmth, as of paper. Mantine takes `dark[7]` for the page and `dark[0]` for its text. */
const dark: MantineColorsTuple = ["#d9d6d0", "#bdb9b2", "#9a968f", "#6f6b66", "#4a4743", "#3a3835", "#2c2a28", "#201f1d", "#191817", "#131211"];

const gray: MantineColorsTuple = ["#faf9f7", "#f3f1ed", "#e8e5df", "#dad6ce", "#c4bfb5", "#a19b90", "#78736a", "#5b5750", "#3f3c38", "#262422"];

/** Lists open in a place of their own that screen readers know as a region. */
const comboboxProps = {shadow: "md", portalProps: {target: "#lists"}};

/** What lies over the page while a dialogue is open: the page stays readable. */
const veil = {backgroundOpacity: 0.25, blur: 0};

export const theme = createTheme({
  colors: {ink, dark, gray},
  primaryColor: "ink",
  primaryShade: {light: 7, dark: 6},
  black: "#262422",
  fontFamily: '"Source Sans 3", system-ui, sans-serif',
  headings: {fontFamily: '"Source Serif 4", Georgia, serif', fontWeight: "600"},
  defaultRadius: "sm",
  cursorType: "pointer",
  respectReducedMotion: true,
  fontSizes: {xs: "0.8125rem", sm: "0.9375rem", md: "1rem", lg: "1.125rem", xl: "1.25rem"},
  components: {
    Tooltip: {defaultProps: {openDelay: 350, withArrow: true}},
    ActionIcon: {defaultProps: {variant: "subtle", color: "gray"}},
    Button: {defaultProps: {size: "compact-md"}},
    Select: {defaultProps: {size: "xs", comboboxProps}},
    TextInput: {defaultProps: {size: "xs"}},
    NumberInput: {defaultProps: {size: "xs"}},
    SegmentedControl: {defaultProps: {size: "xs"}},
    Textarea: {defaultProps: {size: "xs"}},
    TagsInput: {defaultProps: {size: "xs", comboboxProps}},
    Modal: {defaultProps: {overlayProps: veil}},
    Drawer: {defaultProps: {overlayProps: veil}},
    Spotlight: {defaultProps: {overlayProps: veil}},
    Checkbox: {defaultProps: {size: "xs"}},
  },
});

/** The colours that mean something, the same as in exported pictures. */
export const meaningColours: CSSVariablesResolver = () => ({variables: {}, light: colourWords(palettes.light), dark: colourWords(palettes.dark)});

function colourWords({paper: _, ink: __, muted: ___, line: ____, ...meanings}: Palette): Record<string, string> {
  return Object.fromEntries(Object.entries(meanings).map(([name, colour]) => [`--${name}`, colour]));
}
