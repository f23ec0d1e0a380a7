declare module "edtf" {
  /** What this project uses of the library: first and last possible instant, in milliseconds since 1970 (UTC). */
  export default function edtf(text: string): {readonly type: string; readonly min: number; readonly max: number};
}
