type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">;

/** What browsers and this page do with Control and a letter; the letter after it is a new key. */
const known = /^[acdfgklnprstvwxyz0-9+=_,.-]$/i;

/**
 * Whether keys are a chord that means nothing here. Whoever presses one expects another program: the letters that follow may be
 * its second part, and are no commands.
 */
export function unknownChord({key, ctrlKey, metaKey, altKey}: Pressed): boolean {
  if (Array.from(key).length !== 1 || !(ctrlKey || metaKey || altKey)) return false;
  // Control with Alt types a sign on many keyboards.
  if (ctrlKey && altKey) return false;
  return altKey || !known.test(key);
}

/**
 * Whether letters are held once a key was pressed: from an unknown chord on, or a letter that means nothing (`strange`), until a key
 * that is no letter. Whoever types such a letter is writing, and believes to be in a field.
 */
export function held(before: boolean, pressed: Pressed, strange = false): boolean {
  if (["Control", "Shift", "Alt", "Meta", "AltGraph"].includes(pressed.key)) return before;
  return unknownChord(pressed) || ((before || strange) && plainLetter(pressed));
}

export function plainLetter({key, ctrlKey, metaKey, altKey}: Pressed): boolean {
  return Array.from(key).length === 1 && !ctrlKey && !metaKey && !altKey;
}
