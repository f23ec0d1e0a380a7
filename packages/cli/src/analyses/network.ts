import type {Face} from "./face.ts";
import {networkTable} from "./network-table.ts";

export const networkFace: Face<"network"> = {
  after: `
Examples:
  standpoint network debate.standpoint --mode one --aggregate congruence --normalize average
  standpoint network debate.standpoint --window months:3 --mode one --aggregate subtract \\
    --format gexf --out debate.gexf
  standpoint network sample.dna --rows organization --columns concept \\
    --qualifier agreement --as dna-3.1
  standpoint network debate.standpoint --format svg --out debate.svg`,
  table: networkTable,
};
