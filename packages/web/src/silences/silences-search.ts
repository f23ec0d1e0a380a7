import {analyses} from "@standpoint/analysis";
import type {AddressOf} from "@standpoint/model";
import {pageAddress} from "../shell/page-address.ts";

const {options} = analyses.silences;

/** Which silences are shown; all of it is in the address. */
export type SilencesSearch = AddressOf<typeof options>;

export const silencesSearch = pageAddress<object, typeof options>({}, options);
