export {clean, cleaned, type Cleaned} from "./clean.ts";
export {paragraphs, type Stretch} from "./paragraphs.ts";
export {sentences} from "./sentences.ts";
export {postsByOpening, type Opening} from "./posts.ts";
export {anchorer, type Anchored, type Anchorer, type Match, type QuotePlace} from "./anchor.ts";
export {reanchor, type Lost, type Placed} from "./reanchor.ts";
export {csvText, guarded, unguarded, type CsvCell, type CsvWriting} from "./csv.ts";
