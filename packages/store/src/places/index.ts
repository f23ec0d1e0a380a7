import {Invalid} from "@standpoint/model";
import type {Place} from "../place.ts";
import {files} from "../sqlite/files.ts";

/** Every kind of place there is. */
const kinds: readonly Place[] = [files];

/** All places where projects are kept, as one: an address is looked up in the place that holds it. Throws Invalid for an address of none. */
export const places: Place = {
  holds: (address) => kinds.some((kind) => kind.holds(address)),
  canonical: (address) => placeOf(address).canonical(address),
  nameOf: (address) => placeOf(address).nameOf(address),
  make: async (address, options) => placeOf(address).make(address, options),
  open: async (address, options) => placeOf(address).open(address, options),
  around: (address) => placeOf(address).around(address),
};

function placeOf(address: string): Place {
  const place = kinds.find((kind) => kind.holds(address));
  if (place) return place;
  throw new Invalid(`${address.replace(/\/\/.*@/, "//…@")}: this version keeps projects in files only; give a .standpoint file.`);
}
