/**
 * An empty object for values by a person's words. It inherits nothing, so that `constructor` is not there before it is put in, and
 * `__proto__` is a name like any other.
 */
export function named<Value>(): Record<string, Value> {
  return Object.create(null) as Record<string, Value>;
}

/** What stands under a person's word in an object of any making; never what all objects inherit. */
export function own<Value>(values: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}
