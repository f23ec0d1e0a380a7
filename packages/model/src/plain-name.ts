/** A name without regard to case, white space and the form of apostrophes: how names compare. */
export function plainName(name: string): string {
  return name.replace(/[‘’ʼ]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, " ").trim().toLowerCase();
}
