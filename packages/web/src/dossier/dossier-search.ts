import {analyses} from "@standpoint/analysis";
import type {AddressOf} from "@standpoint/model";
import {pageAddress} from "../shell/page-address.ts";

const {options} = analyses.dossier;

/** Whose dossier is open; all of it is in the address. */
export type DossierSearch = AddressOf<typeof options>;

export const dossierSearch = pageAddress<object, typeof options>({}, options);
