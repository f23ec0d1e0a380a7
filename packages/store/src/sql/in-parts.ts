/** Databases take no more than so many values in one query; the fewest of them 32,766. */
const most = 5000;

/** Asks for the rows of many ids in parts that every database takes; never for none of them, which not every database understands. */
export async function inParts<Id, Row>(ids: readonly Id[], ask: (part: readonly Id[]) => Promise<Row[]>): Promise<Row[]> {
  const rows: Row[] = [];
  for (let i = 0; i < ids.length; i += most) for (const row of await ask(ids.slice(i, i + most))) rows.push(row);
  return rows;
}
