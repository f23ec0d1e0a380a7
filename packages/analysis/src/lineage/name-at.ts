import {spanOfName, type DatedName} from "@standpoint/model";

/** What something is called at a second: of the names in use then the one taken last, else its usual name. */
export function nameAt({name, names = []}: {readonly name: string; readonly names?: readonly DatedName[]}, moment: number): string {
  const used = names.map((one) => ({...one, ...spanOfName(one)})).filter(({first, last}) => first <= moment && moment <= last);
  return used.reduce<(typeof used)[number] | undefined>((best, one) => (best && best.first >= one.first ? best : one), undefined)?.name ?? name;
}
