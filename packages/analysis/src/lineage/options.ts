import {date, text} from "@standpoint/model";
import {passagesOption, widthOption} from "../present-options.ts";
import {filterOptions} from "../select/filter-options.ts";

export const lineageOptions = {
  actor: text({takes: "name", words: "one organisation with all it comes from and all that came of it"}),
  at: date("last", {words: "who existed then, in what, and where the sections of each international stood"}),
  ...widthOption,
  ...passagesOption,
  ...filterOptions,
};

/** Sizes of organisations and events, as somebody gives them. */
export const sizeOptions = {
  subject: text({takes: "name", words: "of one organisation or event"}),
  measure: text({takes: "name", words: 'of one measure, such as "members"'}),
  ...passagesOption,
  ...filterOptions,
};
