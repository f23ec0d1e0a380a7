import "react";

declare module "react" {
  /** Custom properties of ours, such as `--type`, the colour of a statement type. */
  interface CSSProperties {
    [name: `--${string}`]: string | number | undefined;
  }
}
