import {everyBit, membersOf, wordsFor, type Bits} from "./bits.ts";

/**
 * Which objects have which attributes, both ways round.
 *
 * Object g has its attributes in the words `rows[g * rowWords]` up to `rows[(g + 1) * rowWords]`, attribute m its objects
 * in `columns[m * columnWords]` up to `columns[(m + 1) * columnWords]`; bits as in `Bits`.
 */
export interface Context {
  readonly objects: number;
  readonly attributes: number;
  readonly rowWords: number;
  readonly rows: Uint32Array;
  readonly columnWords: number;
  readonly columns: Uint32Array;
}

export function contextOf(objects: number, attributes: number, holds: (object: number, attribute: number) => boolean): Context {
  const [rowWords, columnWords] = [wordsFor(attributes), wordsFor(objects)];
  const rows = new Uint32Array(objects * rowWords);
  const columns = new Uint32Array(attributes * columnWords);
  for (let g = 0; g < objects; ++g) {
    for (let m = 0; m < attributes; ++m) {
      if (!holds(g, m)) continue;
      rows[g * rowWords + (m >>> 5)] |= 1 << (m & 31);
      columns[m * columnWords + (g >>> 5)] |= 1 << (g & 31);
    }
  }
  return {objects, attributes, rowWords, rows, columnWords, columns};
}

/** Objects and attributes change places. */
export function transposed({objects, attributes, rowWords, rows, columnWords, columns}: Context): Context {
  return {objects: attributes, attributes: objects, rowWords: columnWords, rows: columns, columnWords: rowWords, columns: rows};
}

export function rowOf({rows, rowWords}: Context, object: number): Bits {
  return rows.subarray(object * rowWords, (object + 1) * rowWords);
}

/** The attributes that all these objects have: all attributes for no object (A′ in the literature). */
export function intentOf(context: Context, extent: Bits): Bits {
  return shared(everyBit(context.attributes), context.rows, membersOf(extent));
}

/** The objects that have all these attributes: all objects for no attribute (B′). */
export function extentOf(context: Context, intent: Bits): Bits {
  return shared(everyBit(context.objects), context.columns, membersOf(intent));
}

function shared(all: Bits, lines: Uint32Array, members: readonly number[]): Bits {
  const words = all.length;
  for (const member of members) for (let w = 0; w < words; ++w) all[w] &= lines[member * words + w];
  return all;
}

/** The smallest closed set of attributes around these. */
export function closureOf(context: Context, attributes: Bits): Bits {
  return intentOf(context, extentOf(context, attributes));
}
