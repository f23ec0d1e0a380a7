export {readText, textLimits, type TextLimits} from "./texts/read.ts";
export {textFormats, type TextFormat} from "./texts/format-of.ts";
export type {ReadText} from "./texts/read-text.ts";
export {unpack, type Unpacked} from "./texts/unpack.ts";
export {zipLimits, type ZipLimits} from "./texts/zip.ts";
export {readDocumentList, type DocumentEntry} from "./texts/document-list.ts";
export {readDocumentTable} from "./texts/document-table.ts";
export {factsFromName, keyFromName, type FactsFromName} from "./texts/file-name.ts";
